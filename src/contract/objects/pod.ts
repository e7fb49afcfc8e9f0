import type { EpochMs } from '../time';
import type { Condition, ObjectMeta } from './meta';

export interface ContainerTermination {
  exitCode: number;
  signal: number;
  reason: string;
  message: string;
  startedAt: EpochMs | null;
  finishedAt: EpochMs | null;
}

/** Exactly one of the three is set once the kubelet has reported; all null before. */
export interface ContainerState {
  waiting: { reason: string; message: string } | null;
  running: { startedAt: EpochMs | null } | null;
  terminated: ContainerTermination | null;
}

export interface ContainerStatus {
  name: string;
  ready: boolean;
  /** Null when the kubelet has not said. */
  started: boolean | null;
  restartCount: number;
  image: string;
  state: ContainerState;
  lastTermination: ContainerTermination | null;
}

export type ProbeKind = 'liveness' | 'readiness' | 'startup';

/** How a probe asks: `HTTP GET :8080/healthz`, `TCP :5432`, `exec`, `gRPC :9000`. */
export interface Probe {
  handler: string;
  periodSeconds: number;
  timeoutSeconds: number;
  failureThreshold: number;
}

/** CPU in cores, memory in bytes, null when not set. */
export interface ContainerResources {
  cpuRequest: number | null;
  cpuLimit: number | null;
  memoryRequest: number | null;
  memoryLimit: number | null;
}

export interface Container {
  name: string;
  image: string;
  /** `Always` on an init container makes it a sidecar; null when not set. */
  restartPolicy: string | null;
  resources: ContainerResources;
  ports: ReadonlyArray<{ name: string; containerPort: number; protocol: string }>;
  probes: Partial<Record<ProbeKind, Probe>>;
}

/** What is kept of a pod. Environment values, volumes other than claims, and annotations are not. */
export interface Pod {
  meta: ObjectMeta;
  nodeName: string | null;
  restartPolicy: string;
  readinessGates: readonly string[];
  initContainers: readonly Container[];
  containers: readonly Container[];
  claimNames: readonly string[];
  phase: string;
  /** `status.reason`, e.g. `Evicted`, `NodeLost`. */
  reason: string;
  message: string;
  podIP: string;
  qosClass: string;
  startedAt: EpochMs | null;
  conditions: readonly Condition[];
  initContainerStatuses: readonly ContainerStatus[];
  containerStatuses: readonly ContainerStatus[];
}
