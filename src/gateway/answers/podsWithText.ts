import type { ClusterCache } from '../cache/ClusterCache';
import { markWhere } from '../cache/pods/markWhere';
import type { PodFamily } from '../cache/pods/PodTemplates';
import type { BrokenPods } from './BrokenPods';
import { ownerOfFamily } from './ownerOfFamily';

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
  const { namespace, node, status, family } = pods.slots.columns;
  const found = new Uint8Array(pods.all.length);
  const has = (value: string) => value.toLowerCase().includes(wanted);
  const lookUp = (one: PodFamily) => (ownerOfFamily(cache, one)?.name ?? '').toLowerCase();
  for (const column of [namespace, node, status]) {
    markWhere(column.matching(has), column.at, found);
  }
  const owned = new Uint8Array(family.values.length);
  ownerNames.mark(family.values, wanted, lookUp, owned);
  markWhere(owned, family.at, found);
  // Names of objects are lower case (RFC 1123).
  pods.slots.markNames(wanted, found);
  if (ADDRESS.test(wanted)) {
    pods.slots.markAddresses(wanted, found);
  }
  const causes = Uint8Array.from(broken.texts, (cause, place) => (place > 0 && has(cause) ? 1 : 0));
  markWhere(causes, broken.slots(cache), found);
  return found;
}
