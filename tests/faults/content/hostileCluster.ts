import { KINDS, RESOURCES, type KindInfo, type Resource } from '../../../src/contract/kinds';
import { bytesField, numberField } from '../../../src/gateway/kubernetes/testing/encode';
import { Random } from '../Random';
import { ApiStore } from '../server/ApiStore';
import { fieldsOf } from '../server/protobufFields';
import { asObject, realObjects } from '../server/realObjects';
import { mangle } from './mangle';

const META = 1;
const OWNER = 13;
const LABELS = 5000;

export interface HostileClusterOptions {
  seed: number;
  /** Objects of each kind. */
  objects: number;
  /** Events more. */
  events: number;
}

/** An object that says it is owned, as its controller, by another one, or by itself. */
function ownedBy(object: Buffer, kind: string, name: string, uid: string): Buffer {
  const owner = Buffer.concat([
    bytesField(1, kind),
    bytesField(3, name),
    bytesField(4, uid),
    bytesField(5, 'apps/v1'),
    numberField(6, 1),
  ]);
  const fields = fieldsOf(object).map(({ number, whole, value }) =>
    number === META ? bytesField(META, Buffer.concat([value, bytesField(OWNER, owner)])) : whole
  );
  return Buffer.concat(fields);
}

const namespaceOf = (resource: Resource, random: Random): string => {
  const { namespaced, onlyNamespace }: KindInfo = KINDS[resource];
  return namespaced ? (onlyNamespace ?? random.pick(['shop', 'constructor', 'default'])) : '';
};

/**
 * A cluster whose objects were made by somebody who wishes the gateway ill: hostile values everywhere, floods of labels and
 * events, owners that own themselves or each other, across namespaces and kinds.
 */
export function hostileStore({ seed, objects, events }: HostileClusterOptions): ApiStore {
  const random = new Random(seed);
  const store = new ApiStore();
  const put = (resource: Resource, number: number, share: number, labels?: Record<string, string>) => {
    const namespace = namespaceOf(resource, random);
    const name = `${resource}-${number}`;
    const template = mangle(resource, random.pick(realObjects(resource)), random, share);
    const ring = `${resource}-${(number + random.between(0, 1)) % objects}`;
    store.put(resource, `${namespace}/${name}`, (version) => {
      const made = asObject(template, { resource, namespace, name, uid: `uid-${name}` }, version, labels);
      return random.chance(0.3) ? ownedBy(made, KINDS[resource].kind, ring, `uid-${ring}`) : made;
    });
  };
  for (const resource of RESOURCES) {
    for (let number = 0; number < objects; number++) {
      put(resource, number, random.pick([0.02, 0.1, 0.5]));
    }
  }
  const flood = Object.fromEntries(
    Array.from({ length: LABELS }, (_, index) => [`flood.example/${index}`, `${index}`])
  );
  for (const resource of ['pods', 'nodes', 'namespaces', 'services'] as const) {
    put(resource, objects, 0, flood);
  }
  for (let number = 0; number < events; number++) {
    put('events', objects + number, 0.05);
  }
  return store;
}
