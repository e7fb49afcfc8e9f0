import type { ClusterCache } from '../cache/ClusterCache';
import type { PodRecord } from '../cache/pods/PodRecord';
import type { PodFamily } from '../cache/pods/PodTemplates';
import { ownerOfFamily } from './podTests';

/** All that IPv4 and IPv6 addresses are written with. */
const ADDRESS = /^[0-9a-f.:]*$/;

/** Passes once over all pods, for what is a pod's own and seldom asked for. */
function scanTests(
  cache: ClusterCache,
  wanted: string,
  has: (text: string) => boolean,
  causes: ReadonlyMap<string, string>
): Array<(pod: PodRecord) => boolean> {
  const tests: Array<(pod: PodRecord) => boolean> = [];
  const told = new Set([...causes].filter(([, cause]) => has(cause)).map(([uid]) => uid));
  if (told.size > 0) {
    tests.push((pod) => told.has(pod.uid));
  }
  const words = cache.indexes.pods.statusWords;
  if (words === null) {
    tests.push((pod) => has(pod.statusWord));
  } else {
    const matching = new Set([...words].filter(has));
    if (matching.size > 0) {
      tests.push((pod) => matching.has(pod.statusWord));
    }
  }
  if (ADDRESS.test(wanted)) {
    tests.push((pod) => pod.podIP.includes(wanted));
  }
  return tests;
}

/**
 * Which pods have a text in their namespace, name, status, node, address, owner's name or cause, letter case aside: 1 at their
 * slots. Whatever is the same for many pods is looked at once, names in a row, and all pods are passed over only when needed.
 * @param causes of broken pods, by uid
 */
export function podsWithText(cache: ClusterCache, text: string, causes: ReadonlyMap<string, string>): Uint8Array {
  const wanted = text.toLowerCase();
  const { pods, ownerNames } = cache.indexes;
  const found = new Uint8Array(pods.all.length);
  const mark = (records: readonly PodRecord[]) => records.forEach(({ slot }) => (found[slot] = 1));
  const has = (value: string) => value.toLowerCase().includes(wanted);
  const namespaces = new Map<string | null, boolean>();
  const namespaceHas = (namespace: string | null) => {
    let known = namespaces.get(namespace);
    if (known === undefined) {
      known = has(namespace ?? '');
      namespaces.set(namespace, known);
    }
    return known;
  };
  const lookUp = (family: PodFamily) => (ownerOfFamily(cache, family)?.name ?? '').toLowerCase();
  // Names of objects are lower case (RFC 1123).
  pods.markNames(wanted, found);
  for (const family of pods.families()) {
    if (namespaceHas(family.namespace) || ownerNames.nameOf(family, lookUp).includes(wanted)) {
      mark(pods.ofFamily(family));
    }
  }
  for (const node of pods.nodes()) {
    if (has(node)) {
      mark(pods.on(node));
    }
  }
  const tests = scanTests(cache, wanted, has, causes);
  if (tests.length > 0) {
    mark(pods.all.filter((pod) => tests.some((test) => test(pod))));
  }
  return found;
}
