import type { RouteName } from '../../contract/routes';
import * as cluster from './clusterExamples';
import type { Example } from './Example';
import * as objects from './objectExamples';

/** An example of every route. */
export const EXAMPLES: { readonly [N in RouteName]: Example<N> } = {
  health: cluster.health,
  capabilities: cluster.capabilities,
  summary: cluster.summary,
  problems: objects.problems,
  nodes: cluster.nodes,
  pods: objects.pods,
  objects: objects.objects,
  object: objects.object,
  related: objects.related,
  yaml: objects.yaml,
  servicePath: objects.servicePath,
  events: objects.events,
  logs: objects.logs,
  logsFollow: objects.logsFollow,
  topNodes: cluster.topNodes,
  topPods: cluster.topPods,
  changes: objects.changes,
};

/** What an example says, whichever route it is of. */
export interface AnyExample {
  path?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  answer?: unknown;
  events?: ReadonlyArray<{ id?: string; event: string; data: unknown }>;
}

/** The address of an example, readable: only what must be is encoded. */
export function addressOf(path: string, example: AnyExample): string {
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => String(example.path?.[name]));
  const pairs = Object.entries(example.query ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`
  );
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}
