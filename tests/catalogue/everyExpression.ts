import {
  ALL_NODES,
  CLUSTER,
  ENTRIES,
  type Entry,
  type Level,
  type QueryOptions,
  type ScopeOf,
} from '../../src/catalogue';

const SCOPES: { [L in Level]: ReadonlyArray<ScopeOf[L]> } = {
  cluster: [CLUSTER],
  node: [ALL_NODES, { level: 'node', nodes: ['node-a'] }, { level: 'node', nodes: ['a.b', 'c'] }],
  namespace: [
    { level: 'namespace', namespaces: null },
    { level: 'namespace', namespaces: ['shop', 'a.b'] },
  ],
  workload: [{ level: 'workload', namespace: 'shop' }],
  pod: [{ level: 'pod', namespace: 'shop', pods: ['backend-1', 'backend-2'] }],
  container: [{ level: 'container', namespace: 'shop', pods: ['backend-1'] }],
};

const OPTIONS: readonly QueryOptions[] = [{}, { cluster: 'eu"1' }, { window: '5m' }];

export interface Expression {
  name: string;
  entry: Entry<Level>;
  level: Level;
  expr: string;
}

/** Every entry at every level it has, with and without a cluster label. */
export function everyExpression(): Expression[] {
  return Object.values(ENTRIES).flatMap((one) => {
    const entry = one as Entry<Level>;
    return entry.levels.flatMap((level) =>
      SCOPES[level].flatMap((scope, s) =>
        OPTIONS.map((options, o) => ({
          name: `${entry.id} at ${level} ${s}, options ${o}`,
          entry,
          level,
          expr: entry.expr(scope, options),
        }))
      )
    );
  });
}
