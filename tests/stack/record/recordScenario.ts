import fs from 'node:fs';
import path from 'node:path';
import { REPO } from '../instance/instances';
import type { RunningStack } from '../RunningStack';
import type { Scenario } from '../scenarios/Scenario';
import { until } from '../system/wait';
import { relevantItems, type Item } from './relevantItems';

export const FIXTURES = path.join(REPO, 'tests/fixtures');

const KINDS = [
  ...['namespaces', 'nodes', 'pods', 'deployments', 'replicasets', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'],
  ...['services', 'endpointslices', 'ingresses', 'events', 'persistentvolumeclaims', 'persistentvolumes'],
  ...['horizontalpodautoscalers', 'poddisruptionbudgets', 'resourcequotas'],
];

const versions = (items: Item[]): string =>
  items
    .filter(({ kind }) => kind === 'Pod')
    .map(({ metadata }) => `${metadata.uid} ${metadata.resourceVersion}`)
    .sort()
    .join();

const list = async (stack: RunningStack): Promise<Item[]> =>
  (await stack.kubectlJson<{ items: Item[] }>(['get', KINDS.join(','), '-A'])).items;

/** Objects and the printed table of the same moment: no pod changed from before the table to after it. */
async function snapshot(stack: RunningStack): Promise<{ items: Item[]; table: string; recordedAt: string }> {
  return until('a moment in which no pod changes', async () => {
    const before = await list(stack);
    const table = await stack.kubectlOk(['get', 'pods', '-A']);
    const recordedAt = new Date().toISOString();
    const items = await list(stack);
    return versions(before) === versions(items) && { items, table, recordedAt };
  });
}

/** Writes the cluster's objects as they are now, and `kubectl get pods -A` of the same moment. */
export async function recordScenario(stack: RunningStack, scenario: Scenario): Promise<void> {
  const { items: all, table, recordedAt } = await snapshot(stack);
  const { name, title, problem, namespace } = scenario;
  const items = relevantItems(all, namespace);
  const fixture = { scenario: name, title, recordedAt, problem, kind: 'List', apiVersion: 'v1', items };
  const files = {
    [path.join(FIXTURES, 'objects', `${name}.json`)]:
      `${JSON.stringify(fixture, null, 1).replaceAll(REPO, '/srv/clusterscope')}\n`,
    [path.join(FIXTURES, 'tables', `${name}.txt`)]: table,
  };
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}
