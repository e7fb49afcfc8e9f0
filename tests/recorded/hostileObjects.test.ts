import fc from 'fast-check';
import { KINDS, RESOURCES, type Resource } from '../../src/contract/kinds';
import { describeObject, diagnose, foldByOwner, indexView, servicePath } from '../../src/diagnosis';
import type { Tree } from './convert/json';
import { objectsOfList, recordedObjects, recordings } from './recordedObjects';
import { viewOf } from './viewOf';

const INSTANTS = [
  '0001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  'yesterday',
  '',
];
const NUMBERS = [-1, 0, 1e400, Number.MAX_SAFE_INTEGER + 2, -(2 ** 63), 2 ** 31, 0.5, NaN];
const QUANTITIES = ['1e400', '-1', '1Ei', 'NaN', '', '0', '999999999999999999999', '.', '1Zi'];
const TEXTS = [
  '',
  '\u0000',
  '$&',
  '$1',
  '%s',
  '__proto__',
  'constructor',
  '🔥'.repeat(300),
  'a'.repeat(5000),
  '*/0 * * * *',
];

const absurd = fc.oneof(
  fc.constantFrom<unknown>(...INSTANTS, ...NUMBERS, ...QUANTITIES, ...TEXTS),
  fc.constantFrom<unknown>(null, undefined, true, false, [], {}, [null], [[]], { constructor: 1 })
);

interface Damage {
  at: number;
  value: unknown;
}

/** Every place of a tree that holds a value, the places of objects and lists included. */
function places(tree: unknown, found: Array<{ holder: Record<string, unknown>; key: string }> = []) {
  if (typeof tree === 'object' && tree !== null) {
    for (const key of Object.keys(tree)) {
      const holder = tree as Record<string, unknown>;
      found.push({ holder, key });
      places(holder[key], found);
    }
  }
  return found;
}

/** Damages places all over the list; `kind` stays, so that every object is still read as what it is. */
function damaged(items: readonly Tree[], damages: readonly Damage[]): Tree[] {
  const copy = structuredClone(items) as Tree[];
  for (const { at, value } of damages) {
    const all = places(copy).filter(({ holder, key }) => key !== 'kind' && holder !== (copy as unknown));
    const { holder, key } = all[at % all.length];
    holder[key] = structuredClone(value);
  }
  return copy;
}

/** Everything diagnosis says of these objects. */
function everything(items: readonly Tree[], now: number): string {
  const objects = objectsOfList(items);
  const view = indexView(viewOf(objects));
  const told: unknown[] = [diagnose(view, now), foldByOwner(view, view.all('events')).length];
  for (const resource of RESOURCES) {
    for (const { meta } of [...view.all(resource)].slice(0, 3)) {
      told.push(describeObject(view, resource, KINDS[resource].namespaced ? meta.namespace : null, meta.name, now));
    }
  }
  told.push(...[...view.all('services')].map((service) => servicePath(view, service, now)));
  return JSON.stringify(told);
}

const scenarios = recordings().map((name) => recordedObjects(name));

test('objects damaged all over are told without a crash, an end of words or an unbounded answer', () => {
  const damage = fc.record({ at: fc.nat(), value: absurd });
  fc.assert(
    fc.property(fc.nat(scenarios.length - 1), fc.array(damage, { minLength: 1, maxLength: 30 }), (index, damages) => {
      const { items, recordedAt } = scenarios[index];
      expect(everything(damaged(items, damages), recordedAt + 60_000).length).toBeLessThan(5_000_000);
    }),
    { numRuns: 150, seed: 11 }
  );
});

test.each([0, -1, 8.64e15, 1e300, NaN])('asked about the moment %d it still answers', (now) => {
  expect(everything(scenarios[0].items, now).length).toBeGreaterThan(2);
});

const owned = (kind: string, name: string, owners: Array<[string, string]>, rest: object = {}): Tree => ({
  kind,
  metadata: {
    name,
    namespace: 'shop',
    uid: `${kind}/${name}`,
    ownerReferences: owners.map(([of, by]) => ({ kind: of, name: by, uid: `${of}/${by}`, controller: true })),
  },
  ...rest,
});

test.each<[string, Tree[]]>([
  [
    'a set that owns itself',
    [owned('ReplicaSet', 'a', [['ReplicaSet', 'a']]), owned('Pod', 'p', [['ReplicaSet', 'a']])],
  ],
  [
    'a circle of owners of several kinds',
    [
      owned('ReplicaSet', 'a', [['Job', 'b']]),
      owned('Job', 'b', [['Deployment', 'c']]),
      owned('Deployment', 'c', [['ReplicaSet', 'a']]),
      owned('Pod', 'p', [['ReplicaSet', 'a']], { status: { phase: 'Failed' } }),
    ],
  ],
  ['a pod that owns itself', [owned('Pod', 'p', [['Pod', 'p']])]],
  [
    'many controllers at once',
    [
      owned(
        'Pod',
        'p',
        Array.from({ length: 1000 }, (_, i): [string, string] => ['ReplicaSet', `r${i}`])
      ),
    ],
  ],
])('%s ends', (_name, items) => {
  expect(everything(items, 0)).not.toBe('');
});

test('an owner in another namespace is not taken for one of the same name here', () => {
  const elsewhere = { ...owned('Deployment', 'web', []), metadata: { name: 'web', namespace: 'other', uid: 'x' } };
  const view = viewOf(objectsOfList([elsewhere, owned('Pod', 'p', [['Deployment', 'web']])]));
  const owner = describeObject(view, 'pods', 'shop', 'p', 0)?.related[0];
  expect(owner).toMatchObject({ object: { namespace: 'shop' }, status: 'not found' });
});

test('a hundred thousand labels on one pod do no harm', () => {
  const labels = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`l${i}`, `${i}`]));
  const pod = {
    kind: 'Pod',
    metadata: { name: 'p', namespace: 'shop', labels },
    spec: {},
    status: { phase: 'Running' },
  };
  const service = { kind: 'Service', metadata: { name: 's', namespace: 'shop' }, spec: { selector: { l5: '5' } } };
  expect(everything([pod, service], 0)).toContain('"endpoint":"none"');
});

test.each(RESOURCES)('%s without anything in them are told', (resource: Resource) => {
  const items = [{ kind: KINDS[resource].kind }, { kind: KINDS[resource].kind, metadata: { name: 'x' } }];
  expect(everything(items, 0)).not.toBe('');
});
