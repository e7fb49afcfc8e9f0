import fc from 'fast-check';
import type {
  Condition,
  Container,
  ContainerState,
  ContainerStatus,
  ContainerTermination,
  Pod,
  Probe,
} from '../../../contract/objects';

/*
 * Any pod the API server could send, and many it never would: every field empty or full, Unicode in every text, numbers
 * beyond 2^31. Quantities and probe handlers come from lists, since they are written otherwise than they are kept.
 */
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const name = fc.string({ unit: fc.constantFrom(...'abcxyz019-.'), minLength: 1, maxLength: 12 });
const instant = fc.option(fc.integer({ min: 1, max: 4_000_000_000_000 }));
const count = fc.oneof(fc.nat(5), fc.integer({ min: 2 ** 31, max: 2 ** 40 }));

const HANDLERS = ['', 'exec', 'HTTP GET :8080/healthz', 'HTTPS GET :web/', 'TCP :5432', 'gRPC :9000'];
const probe: fc.Arbitrary<Probe> = fc.record({
  handler: fc.constantFrom(...HANDLERS),
  periodSeconds: count,
  timeoutSeconds: count,
  failureThreshold: count,
});
const quantity = fc.constantFrom(null, 0, 0.1, 2, 1024, 1.5 * 2 ** 30);

const container: fc.Arbitrary<Container> = fc.record({
  name: text,
  image: text,
  restartPolicy: fc.constantFrom(null, 'Always'),
  resources: fc.record({ cpuRequest: quantity, cpuLimit: quantity, memoryRequest: quantity, memoryLimit: quantity }),
  ports: fc.array(fc.record({ name: text, containerPort: count, protocol: text }), { maxLength: 2 }),
  probes: fc.record({ liveness: probe, readiness: probe, startup: probe }, { requiredKeys: [] }),
});

const termination: fc.Arbitrary<ContainerTermination> = fc.record({
  exitCode: fc.nat(255),
  signal: fc.nat(64),
  reason: fc.constantFrom('', 'Completed', 'Error', 'OOMKilled'),
  message: text,
  startedAt: instant,
  finishedAt: instant,
});

const NO_STATE: ContainerState = { waiting: null, running: null, terminated: null };
const state: fc.Arbitrary<ContainerState> = fc.oneof(
  fc.constant(NO_STATE),
  fc
    .record({ reason: fc.constantFrom('', 'PodInitializing', 'CrashLoopBackOff'), message: text })
    .map((waiting) => ({ ...NO_STATE, waiting })),
  instant.map((startedAt) => ({ ...NO_STATE, running: { startedAt } })),
  termination.map((terminated) => ({ ...NO_STATE, terminated }))
);

const containerStatus: fc.Arbitrary<ContainerStatus> = fc.record({
  name: fc.oneof(fc.constantFrom('app', 'side'), text),
  ready: fc.boolean(),
  started: fc.constantFrom(null, true, false),
  restartCount: count,
  image: text,
  state,
  lastTermination: fc.option(termination),
});

const condition: fc.Arbitrary<Condition> = fc.record({
  type: fc.constantFrom('Ready', 'PodScheduled', 'Initialized', 'x'),
  status: fc.constantFrom('True', 'False', 'Unknown'),
  reason: fc.constantFrom('', 'SchedulingGated', 'ContainersNotReady'),
  message: text,
  changedAt: instant,
});

export const anyPod: fc.Arbitrary<Pod> = fc.record({
  meta: fc.record({
    name,
    namespace: fc.option(name),
    uid: text,
    resourceVersion: fc.oneof(fc.nat().map(String), fc.constantFrom('', '007', '18446744073709551615', 'x')),
    generation: fc.option(fc.integer({ min: 1, max: 2 ** 40 })),
    createdAt: instant,
    deletedAt: instant,
    labels: fc.array(fc.tuple(text, text), { maxLength: 4 }).map((pairs) => new Map(pairs)),
    owners: fc.array(fc.record({ kind: text, name: text, uid: text, controller: fc.boolean() }), { maxLength: 2 }),
  }),
  nodeName: fc.option(name),
  restartPolicy: fc.constantFrom('', 'Always', 'Never'),
  readinessGates: fc.array(text, { maxLength: 2 }),
  initContainers: fc.array(container, { maxLength: 3 }),
  containers: fc.array(container, { maxLength: 3 }),
  claimNames: fc.array(name, { maxLength: 2 }),
  phase: fc.constantFrom('', 'Pending', 'Running', 'Succeeded', 'Failed'),
  reason: fc.constantFrom('', 'Evicted', 'NodeLost'),
  message: text,
  podIP: text,
  qosClass: text,
  startedAt: instant,
  conditions: fc.array(condition, { maxLength: 4 }),
  initContainerStatuses: fc.array(containerStatus, { maxLength: 3 }),
  containerStatuses: fc.array(containerStatus, { maxLength: 3 }),
});
