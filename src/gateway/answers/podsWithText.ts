import { markWhere } from '../cache/pods/markWhere';
import type { BrokenPods } from './BrokenPods';
import type { ClusterCache } from '../cache/ClusterCache';
import type { PodRecord } from '../cache/pods/PodRecord';
import type { PodFamily } from '../cache/pods/PodTemplates';
import { ownerOfFamily } from './podTests';

/** All that IPv4 and IPv6 addresses are written with. */
const ADDRESS = /^[0-9a-f.:]*$/;

/**
 * Which pods have a text in their namespace, name, status, node, address, owner's name or cause, letter case aside: 1 at their
 * slots. Whatever is the same for many pods is looked at once, names and addresses in a row.
 * @param broken with their causes
 */
export function podsWithText(cache: ClusterCache, text: string, broken: BrokenPods): Uint8Array {
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
  pods.markStatuses(has, found);
  if (ADDRESS.test(wanted)) {
    pods.markAddresses(wanted, found);
  }
  const causes = Uint8Array.from(broken.texts, (cause, place) => (place > 0 && has(cause) ? 1 : 0));
  if (causes.includes(1)) {
    markWhere(causes, broken.slots(cache), found);
  }
  return found;
}
