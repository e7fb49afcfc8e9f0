import type {
  Container,
  ContainerState,
  ContainerStatus,
  ContainerTermination,
  Pod,
  Probe,
} from '../../contract/objects';
import { ago } from './clock';
import { condition, metaFixture, type MetaSpec } from './metaFixture';

export type State = ContainerState;

export function running(seconds = 3600): State {
  return { waiting: null, running: { startedAt: ago(seconds) }, terminated: null };
}

export function waiting(reason: string, message = ''): State {
  return { waiting: { reason, message }, running: null, terminated: null };
}

/** An end `seconds` ago after a run of `lasted` seconds. */
export function end(
  exitCode: number,
  seconds = 20,
  rest: Partial<ContainerTermination> = {},
  lasted = 10
): ContainerTermination {
  return {
    exitCode,
    signal: 0,
    reason: exitCode === 0 ? 'Completed' : 'Error',
    message: '',
    startedAt: ago(seconds + lasted),
    finishedAt: ago(seconds),
    ...rest,
  };
}

export function terminated(exitCode: number, seconds = 20, rest: Partial<ContainerTermination> = {}): State {
  return { waiting: null, running: null, terminated: end(exitCode, seconds, rest) };
}

export const NOT_REPORTED: State = { waiting: null, running: null, terminated: null };

export interface ContainerSpec {
  name?: string;
  image?: string;
  state?: State;
  ready?: boolean;
  started?: boolean | null;
  restarts?: number;
  last?: ContainerTermination | null;
  sidecar?: boolean;
  memoryLimit?: number;
  ports?: string[];
  probes?: Partial<Record<'liveness' | 'readiness' | 'startup', string>>;
  /** Kubelet has reported nothing of it. */
  unreported?: boolean;
}

export interface PodSpec extends Partial<MetaSpec> {
  phase?: string;
  reason?: string;
  message?: string;
  node?: string | null;
  restartPolicy?: string;
  init?: ContainerSpec[];
  containers?: ContainerSpec[];
  conditions?: Pod['conditions'];
  readinessGates?: string[];
  startedAt?: number | null;
}

function probe(handler: string): Probe {
  return { handler, periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3 };
}

function container(spec: ContainerSpec, fallback: string): Container {
  const probes = Object.entries(spec.probes ?? {}).map(([kind, handler]) => [kind, probe(handler)]);
  return {
    name: spec.name ?? fallback,
    image: spec.image ?? 'registry.local/app:1',
    restartPolicy: spec.sidecar ? 'Always' : null,
    resources: { cpuRequest: null, cpuLimit: null, memoryRequest: null, memoryLimit: spec.memoryLimit ?? null },
    ports: (spec.ports ?? []).map((name, i) => ({ name, containerPort: 8080 + i, protocol: 'TCP' })),
    probes: Object.fromEntries(probes) as Container['probes'],
  };
}

function status(spec: ContainerSpec, fallback: string): ContainerStatus {
  const state = spec.state ?? running();
  return {
    name: spec.name ?? fallback,
    ready: spec.ready ?? state.running !== null,
    started: spec.started ?? state.running !== null,
    restartCount: spec.restarts ?? 0,
    image: spec.image ?? 'registry.local/app:1',
    state,
    lastTermination: spec.last ?? null,
  };
}

const nameOf = (prefix: string, i: number) => (i === 0 ? prefix : `${prefix}${i + 1}`);

/** A pod in `shop` on `node-a`, running and ready with one container `app`, but for what is given. */
export function podFixture(spec: PodSpec = {}): Pod {
  const containers = spec.containers ?? [{}];
  const init = spec.init ?? [];
  const statuses = (list: ContainerSpec[], prefix: string) =>
    list.flatMap((one, i) => (one.unreported ? [] : [status(one, nameOf(prefix, i))]));
  const containerStatuses = statuses(containers, 'app');
  const ready = containerStatuses.length > 0 && containerStatuses.every((one) => one.ready);
  return {
    meta: metaFixture('Pod', { ...spec, name: spec.name ?? 'web-1-a' }),
    nodeName: spec.node === undefined ? 'node-a' : spec.node,
    restartPolicy: spec.restartPolicy ?? 'Always',
    readinessGates: spec.readinessGates ?? [],
    initContainers: init.map((one, i) => container(one, nameOf('init', i))),
    containers: containers.map((one, i) => container(one, nameOf('app', i))),
    claimNames: [],
    phase: spec.phase ?? 'Running',
    reason: spec.reason ?? '',
    message: spec.message ?? '',
    podIP: '10.0.0.1',
    qosClass: 'Burstable',
    startedAt: spec.startedAt === undefined ? ago(3600) : spec.startedAt,
    conditions: spec.conditions ?? [condition('Ready', ready ? 'True' : 'False')],
    initContainerStatuses: statuses(init, 'init'),
    containerStatuses,
  };
}
