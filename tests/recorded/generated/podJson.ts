import fc from 'fast-check';
import type { Tree } from '../convert/json';

const SECOND = 1000;
/** Restarts up to ten days back, so that every unit of an age is printed. */
const LONGEST_AGO = 10 * 86_400;
/** Keeps a deleted pod on a real API server, which lets nobody write the deletion instant itself. */
const FINALIZER = 'clusterscope.test/hold';

const often = <T>(usual: T, ...rare: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...rare) });

const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');

function instantBefore(base: number) {
  return fc.integer({ min: 1, max: LONGEST_AGO }).map((seconds) => iso(base - seconds * SECOND));
}

function termination(base: number) {
  return fc
    .record({
      exitCode: often(0, 1, 137, 255),
      signal: often(0, 9, 15),
      reason: fc.constantFrom('', 'Completed', 'Error', 'OOMKilled', 'ContainerCannotRun'),
      finishedAt: fc.option(instantBefore(base), { nil: null, freq: 8 }),
    })
    .map(({ exitCode, signal, reason, finishedAt }) => ({
      exitCode,
      ...(signal === 0 ? {} : { signal }),
      ...(reason === '' ? {} : { reason }),
      startedAt: finishedAt,
      finishedAt,
    }));
}

const WAITING = ['', 'PodInitializing', 'ContainerCreating', 'CrashLoopBackOff', 'ImagePullBackOff'];

function state(base: number) {
  return fc.oneof(
    { weight: 3, arbitrary: termination(base).map((terminated) => ({ terminated })) },
    { weight: 3, arbitrary: instantBefore(base).map((startedAt) => ({ running: { startedAt } })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...WAITING).map((reason) => ({ waiting: reason === '' ? {} : { reason } })),
    },
    { weight: 1, arbitrary: fc.constant({}) }
  );
}

/** `started` is left out where the kubelet has not said. */
function status(base: number) {
  return fc.record({
    ready: fc.boolean(),
    started: fc.constantFrom(true, true, false, undefined),
    restartCount: often(0, 1, 2, 17, 1000),
    state: state(base),
    lastState: fc.option(
      termination(base).map((terminated) => ({ terminated })),
      { nil: {} }
    ),
  });
}

interface ContainerJson {
  spec: Tree;
  status: Tree;
}

/** Containers with the status of each; `sidecars` lets some init containers keep running. */
function containers(base: number, prefix: string, least: number, sidecars: boolean) {
  const one = fc.record({ sidecar: sidecars ? fc.boolean() : fc.constant(false), status: status(base) });
  return fc.array(one, { minLength: least, maxLength: 3 }).map((list) =>
    list.map(({ sidecar, status: found }, i): ContainerJson => {
      const name = `${prefix}-${i}`;
      const spec = { name, image: 'registry.example/app:1', ...(sidecar ? { restartPolicy: 'Always' } : {}) };
      const { started, ...rest } = found;
      return {
        spec,
        status: {
          name,
          image: 'registry.example/app:1',
          imageID: '',
          ...(started === undefined ? {} : { started }),
          ...rest,
        },
      };
    })
  );
}

function conditions() {
  const plain = (type: string) =>
    fc.constantFrom('True', 'False', 'Unknown', null).map((found) => (found ? [{ type, status: found }] : []));
  const scheduled = fc.constantFrom(
    [],
    [{ type: 'PodScheduled', status: 'True' }],
    [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable' }],
    [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }]
  );
  return fc.tuple(plain('Initialized'), plain('Ready'), scheduled).map((lists): Tree[] => lists.flat());
}

/**
 * Pods as `kubectl get -o json` prints them, in every state that the columns of `kubectl get pods` depend on. Each can be
 * created on a real API server and given its status there; those with a deletion instant carry a finalizer, so that deleting
 * them leaves them to be listed. Instants lie before `base` (epoch milliseconds).
 */
export function podJson(base: number): fc.Arbitrary<Tree> {
  return fc
    .record({
      id: fc.uuid(),
      init: containers(base, 'init', 0, true),
      main: containers(base, 'app', 1, false),
      initReported: fc.integer({ min: 0, max: 4 }),
      mainReported: fc.integer({ min: 0, max: 4 }),
      phase: fc.constantFrom('Pending', 'Running', 'Running', 'Succeeded', 'Failed', 'Unknown'),
      reason: often('', 'Evicted', 'NodeLost', 'NodeAffinity', 'Terminated'),
      conditions: conditions(),
      deleted: often(false, true),
    })
    .map(({ id, init, main, initReported, mainReported, phase, reason, conditions: found, deleted }) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: `pod-${id}`,
        namespace: 'generated',
        creationTimestamp: iso(base - LONGEST_AGO * SECOND),
        ...(deleted ? { deletionTimestamp: iso(base), finalizers: [FINALIZER] } : {}),
      },
      spec: { containers: main.map(({ spec }) => spec), initContainers: init.map(({ spec }) => spec) },
      status: {
        phase,
        ...(reason === '' ? {} : { reason }),
        conditions: found,
        initContainerStatuses: init.slice(0, initReported).map(({ status: one }) => one),
        containerStatuses: main.slice(0, mainReported).map(({ status: one }) => one),
      },
    }));
}

/** As many different generated pods as asked for; the same ones for the same seed. */
export function generatedPods(amount: number, seed: number, base: number): Tree[] {
  return fc.sample(podJson(base), { numRuns: amount, seed });
}
