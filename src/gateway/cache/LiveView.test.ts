import fc from 'fast-check';
import { RESOURCES, type Resource } from '../../contract/kinds';
import type { ObjectMeta, ObjectOf } from '../../contract/objects';
import type { Problem } from '../../contract/answers';
import { diagnose, diagnoseInSteps, finish, type IndexedView } from '../../diagnosis';
import { NOW } from '../../diagnosis/testing/clock';
import { eventFixture } from '../../diagnosis/testing/eventFixture';
import { nodeFixture } from '../../diagnosis/testing/nodeFixture';
import { end, podFixture } from '../../diagnosis/testing/podFixture';
import { OnePassView } from '../../diagnosis/view/OnePassView';
import { recordedObjects, recordings } from '../../../tests/recorded/recordedObjects';
import { filledCache, type Given } from '../testing/filledCache';
import { ClusterCache } from './ClusterCache';
import { LiveView } from './LiveView';

type Any = ObjectOf[Resource];
interface Place {
  resource: Resource;
  object: Any;
}

const recorded = recordings().map((scenario) => recordedObjects(scenario));
/** All objects of all recordings: those of one name are versions of one object. */
const places: Place[] = recorded.flatMap(({ objects }, version) =>
  RESOURCES.flatMap((resource) =>
    (objects[resource] ?? []).map((object) => {
      const meta = { ...object.meta, resourceVersion: `${version}${object.meta.resourceVersion}` };
      return { resource, object: { ...object, meta } as Any };
    })
  )
);

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
/** Lists within a problem that promise no order. */
const unordered = (problems: readonly Problem[]) =>
  problems
    .map((problem) => ({
      ...problem,
      explains: [...problem.explains].sort(byText),
      hurts: [...problem.hurts].sort(byText),
    }))
    .sort((a, b) => byText(a.id, b.id));
const causes = (view: IndexedView, now: number) =>
  finish(diagnoseInSteps(view, now))
    .broken.map(({ pod, finding }) => `${pod.meta.uid} ${finding.cause.text}`)
    .sort();
const names = (objects: Iterable<{ meta: ObjectMeta }>) =>
  Array.from(objects, ({ meta }) => `${meta.namespace}/${meta.name} ${meta.resourceVersion}`).sort();

function lookUps(view: IndexedView): unknown[] {
  const namespaces = ['', ...Array.from(view.all('namespaces'), ({ meta }) => meta.name), 'shop'];
  const workloads = namespaces.flatMap((namespace) => [...view.workloadsIn(namespace)]);
  return [
    ...Array.from(view.all('nodes'), (node) => names(view.podsOn(node))),
    ...workloads.map(({ meta }) => [names(view.podsManagedBy(meta.uid)), names(view.workloadsManagedBy(meta.uid))]),
    ...namespaces.map((namespace) => [
      names(view.podsIn(namespace)),
      names(view.workloadsIn(namespace)),
      names(view.servicesIn(namespace)),
    ]),
    ...Array.from(view.all('services'), (service) => [
      names(view.slicesOf(service)),
      [...service.selector].map(([label, value]) => names(view.podsLabelled(service.meta.namespace, label, value))),
    ]),
    ...Array.from(view.all('pods'), (pod) => [
      names(view.eventsOf('Pod', pod.meta)),
      names(view.servicesSelecting(pod.meta.namespace, pod.meta.labels)),
    ]),
    view.taintsThatRepel(),
  ];
}

function apply(cache: ClusterCache, change: { kind: 'set' | 'remove' | 'list'; picks: number[] }): void {
  const picked = change.picks.map((pick) => places[pick]!);
  if (change.kind !== 'list') {
    for (const { resource, object } of picked) {
      cache.store(resource)[change.kind](object as never);
    }
    return;
  }
  for (const resource of new Set(picked.map((place) => place.resource))) {
    const replacement = cache.store(resource).replace();
    for (const { object } of picked.filter((place) => place.resource === resource)) {
      replacement.add(object as never);
    }
    void replacement.commit('9');
    cache.store(resource).live();
  }
}

const moment = fc
  .tuple(fc.constantFrom(...recorded.map(({ recordedAt }) => recordedAt)), fc.nat(300))
  .map(([at, seconds]) => at + seconds * 1000);
const picks = fc.array(fc.nat(places.length - 1), { minLength: 1, maxLength: 200 });
const changes = fc.array(
  fc.record({ kind: fc.constantFrom('list' as const, 'set' as const, 'set' as const, 'remove' as const), picks }),
  { minLength: 1, maxLength: 6 }
);

test('after any changes the live view says what one indexed in one pass says, and so does diagnosis', () => {
  let problems = 0;
  fc.assert(
    fc.property(changes, moment, (sequence, now) => {
      const cache = filledCache({});
      for (const change of sequence) {
        apply(cache, change);
        const live = new LiveView(cache);
        const onePass = new OnePassView(cache);
        expect(lookUps(live)).toEqual(lookUps(onePass));
        const expected = diagnose(onePass, now);
        expect(unordered(diagnose(live, now))).toEqual(unordered(expected));
        expect(causes(live, now)).toEqual(causes(onePass, now));
        problems += expected.length;
      }
    }),
    { numRuns: 100, seed: 4 }
  );
  expect(problems).toBeGreaterThan(50);
});

test.each(recordings())('of %s as it was recorded', (scenario) => {
  const { objects, recordedAt } = recordedObjects(scenario);
  const cache = new ClusterCache();
  for (const resource of RESOURCES) {
    const replacement = cache.store(resource).replace();
    (objects[resource] ?? []).forEach((object) => replacement.add(object as never));
    void replacement.commit('1');
  }
  for (const after of [0, 30, 120, 600, 4000]) {
    const now = recordedAt + after * 1000;
    expect(unordered(diagnose(new LiveView(cache), now))).toEqual(unordered(diagnose(new OnePassView(cache), now)));
  }
});

test('forgetting a kind empties its look-ups', () => {
  const cache = new ClusterCache();
  apply(cache, { kind: 'set', picks: places.map((_, i) => i) });
  for (const resource of RESOURCES) {
    cache.store(resource).broken('forbidden', { code: 'kind-forbidden', message: '', detail: '', allowed: [] }, 1);
  }
  const live = new LiveView(cache);
  expect([cache.size, cache.indexes.pods.all.length, live.podsIn('shop').length]).toEqual([0, 0, 0]);
  expect(lookUps(live)).toEqual(lookUps(new OnePassView(cache)));
});

const calm = podFixture({
  name: 'calm',
  containers: [{ probes: { liveness: 'exec' }, last: end(1, 3600), restarts: 1 }],
});
test.each([
  ['one that runs and is ready', {}, []],
  [
    'one whose container ended just now',
    { pods: [podFixture({ name: 'calm', containers: [{ last: end(1, 30), restarts: 2 }] })] },
    ['calm'],
  ],
  [
    'one that fails a probe',
    { events: [eventFixture({ about: 'Pod/calm', reason: 'Unhealthy', message: 'Liveness probe failed: x' })] },
    ['calm'],
  ],
  ['one with other events', { events: [eventFixture({ about: 'Pod/calm', reason: 'Pulled' })] }, []],
  ['one whose node is gone', { nodes: [] }, ['calm']],
  ['one on its way out', { pods: [podFixture({ name: 'calm', deletedAt: NOW - 1 })] }, ['calm']],
  ['one that succeeded, wherever it was', { nodes: [], pods: [podFixture({ name: 'calm', phase: 'Succeeded' })] }, []],
] as Array<[string, Given, string[]]>)('whether suspected: %s', (_what, given, expected) => {
  const view = new LiveView(filledCache({ pods: [calm], nodes: [nodeFixture({ name: 'node-a' })], ...given }));
  expect(Array.from(view.suspects(NOW), ({ meta }) => meta.name)).toEqual(expected);
});
