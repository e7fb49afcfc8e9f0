import type { BrokenPods } from './BrokenPods';
import type { ClusterCache } from '../cache/ClusterCache';
import type { PodRecord } from '../cache/pods/PodRecord';
import { podsWithText } from './podsWithText';
import { type PodFilter, podTests } from './podTests';

function at(records: readonly PodRecord[], marked: Uint8Array): PodRecord[] {
  const found: PodRecord[] = [];
  for (let slot = marked.indexOf(1); slot >= 0; slot = marked.indexOf(1, slot + 1)) {
    found.push(records[slot]!);
  }
  return found;
}

/**
 * The pods a filter lets through as they are now, in no order; the narrowest index there is is asked. To be used before
 * anything else is done: the list may be that of the cache itself.
 */
export function podsFound(cache: ClusterCache, filter: PodFilter, broken: BrokenPods): readonly PodRecord[] {
  const { node, namespace, text = '' } = filter;
  const { pods } = cache.indexes;
  let found = node !== undefined ? pods.on(node) : pods.all;
  if (node === undefined && namespace !== undefined) {
    found = [...cache.podRecordsIn(namespace)];
  }
  if (text !== '') {
    const marked = podsWithText(cache, text, broken);
    found = found === pods.all ? at(pods.all, marked) : found.filter(({ slot }) => marked[slot] === 1);
  }
  for (const passes of podTests(cache, filter)) {
    found = found.filter(passes);
  }
  return found;
}
