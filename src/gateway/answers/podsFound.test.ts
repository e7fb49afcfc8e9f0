import fc from 'fast-check';
import type { Pod } from '../../contract/objects';
import { ownerOf, podStatus } from '../../diagnosis';
import { NOW } from '../../diagnosis/testing/clock';
import { nodeFixture } from '../../diagnosis/testing/nodeFixture';
import { podFixture, waiting } from '../../diagnosis/testing/podFixture';
import { replicaSetFixture } from '../../diagnosis/testing/workloadFixture';
import type { ClusterCache } from '../cache/ClusterCache';
import { filledCache } from '../testing/filledCache';
import { BrokenPods } from './BrokenPods';
import { podsFound } from './podsFound';
import { recordsAt } from './recordsAt';

const WORDS = ['api', 'web', 'web-2', 'db', 'a', 'crash', 'node', '10', 'zzz'];
const CAUSES = new Map([['Pod/shop/web-3', 'killed by its liveness probe']]);
const BROKEN = new BrokenPods(
  Array.from(CAUSES, ([, text]) => ({
    pod: podFixture({ name: 'web-3', namespace: 'shop' }),
    finding: { cause: { text } },
  }))
);
const everybody = () => true;

/** More pods than lie in one stretch of names. */
const MANY = Array.from({ length: 2500 }, (_, i) =>
  podFixture({ name: `many-${i}`, namespace: 'bulk', node: 'node-b' })
);

/** What a search means, without any index. */
function naively(cache: ClusterCache, text: string): string[] {
  const contains = (pod: Pod) => {
    const owner = ownerOf(cache, pod);
    const ownerName = owner.kind === 'Pod' ? '' : owner.name;
    const { namespace, name, uid } = pod.meta;
    const texts = [namespace ?? '', name, podStatus(pod, NOW).status, pod.nodeName ?? '', pod.podIP, ownerName];
    return [...texts, CAUSES.get(uid) ?? ''].some((one) => one.toLowerCase().includes(text.toLowerCase()));
  };
  return [...cache.all('pods')].filter(contains).map(keyOf).sort();
}

const keyOf = ({ meta }: Pod) => `${meta.namespace}/${meta.name}`;
const found = (cache: ClusterCache, text: string) =>
  recordsAt(cache.indexes.pods.all, podsFound(cache, { text, sees: everybody }, BROKEN))
    .map(keyOf)
    .sort();

const change = fc.record({
  place: fc.nat(11),
  gone: fc.boolean(),
  owned: fc.boolean(),
  broken: fc.boolean(),
  adopt: fc.constantFrom('api', 'web', undefined),
  text: fc.constantFrom(...WORDS, 'LIVENESS', 'Run', 'back', 'bulk', 'many-2047', 'many-204', 'many'),
});

test('finds what a look at every pod finds, whatever came and went before', () => {
  const cache = filledCache({ nodes: [nodeFixture({ name: 'node-a' })], pods: MANY });
  const pods = cache.store('pods');
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      for (const { place, gone, owned, broken, adopt, text } of changes) {
        const name = `${WORDS[place % WORDS.length]}-${place}`;
        const owner = owned ? 'ReplicaSet/rs' : undefined;
        const containers = broken ? [{ state: waiting('CrashLoopBackOff'), ready: false }] : [{}];
        const pod = podFixture({ name, owner, containers });
        const last = [...cache.all('pods')].at(-1)!;
        gone ? pods.remove(pods.get('shop', name) ?? last) : pods.set(pod);
        const owners = adopt === undefined ? {} : { owner: `Deployment/${adopt}` };
        cache.store('replicasets').set(replicaSetFixture({ name: 'rs', ...owners }));
        expect(found(cache, text)).toEqual(naively(cache, text));
      }
    }),
    { numRuns: 60 }
  );
});

test('the border between two stretches of names is no border for the search', () => {
  const cache = filledCache({ pods: MANY });
  for (const place of [0, 1023, 1024, 1025, 2047, 2048, 2499]) {
    expect(found(cache, `many-${place}`)).toEqual(naively(cache, `many-${place}`));
  }
  expect(found(cache, 'many-1023\nmany-1024')).toEqual([]);
});
