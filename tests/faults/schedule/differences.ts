import { isDeepStrictEqual } from 'node:util';
import { RESOURCES, type Resource } from '../../../src/contract/kinds';
import type { ObjectMeta } from '../../../src/contract/objects';
import type { ClusterCache } from '../../../src/gateway/cache/ClusterCache';
import { DECODERS } from '../../../src/gateway/kubernetes/decode/decoders';
import { Reader } from '../../../src/gateway/kubernetes/protobuf/Reader';
import type { ApiStore } from '../server/ApiStore';

type Named = { meta: ObjectMeta };

const keyOf = ({ meta }: Named) => `${meta.namespace ?? '-'}/${meta.name}`;

/** Where the cache keeps an object: its own business, not a field of the object. */
const PLACE_IN_CACHE = 'slot';

/** What is unlike in two objects, field by field. */
function fieldDifferences(found: object, expected: object): string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  names.delete(PLACE_IN_CACHE);
  return [...names].filter(
    (name) => !isDeepStrictEqual(Reflect.get(found, name) as unknown, Reflect.get(expected, name) as unknown)
  );
}

/** How two collections of one kind differ, a line for each object; empty when they are equal. */
export function compareObjects(resource: Resource, found: Iterable<Named>, expected: Iterable<Named>): string[] {
  const wanted = new Map(Array.from(expected, (object) => [keyOf(object), object]));
  const lines: string[] = [];
  for (const object of found) {
    const key = keyOf(object);
    const other = wanted.get(key);
    wanted.delete(key);
    const unlike = other ? fieldDifferences(object, other) : [];
    if (!other) {
      lines.push(`${resource} ${key} (version ${object.meta.resourceVersion}) is kept but gone`);
    } else if (unlike.length > 0) {
      const versions = `version ${object.meta.resourceVersion}, now ${other.meta.resourceVersion}`;
      lines.push(`${resource} ${key} differs in ${unlike.join(', ')} (${versions})`);
    }
  }
  return [...lines, ...Array.from(wanted.keys(), (key) => `${resource} ${key} is missing`)];
}

/** How the cache differs from what a fresh list of every kind would say. */
export function cacheDifferences(cache: ClusterCache, store: ApiStore): string[] {
  return RESOURCES.flatMap((resource) =>
    compareObjects(
      resource,
      cache.all(resource),
      store.at(resource).map(([, object]) => DECODERS[resource](new Reader(object)))
    )
  );
}
