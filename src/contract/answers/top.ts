import type { ErrorBody } from '../errors';
import type { EpochMs } from '../time';
import type { Page } from './page';

/** What the metrics API (metrics.k8s.io) said. Only with `served` do rows mean anything; without it they are empty, not zero. */
export interface MetricsApiState {
  /** `absent`: no metrics API in this cluster. `forbidden`: RBAC keeps the gateway out. `failing`: it is there and does not answer. */
  state: 'served' | 'absent' | 'forbidden' | 'failing';
  problem: ErrorBody | null;
  /** When the gateway asked; at most ten seconds before the answer. */
  askedAt: EpochMs;
}

/** CPU in cores, memory in bytes. */
export interface Usage {
  cpu: number | null;
  memory: number | null;
}

export interface TopNodeRow extends Usage {
  name: string;
  /** When the sample was taken, and the seconds it is averaged over. */
  sampledAt: EpochMs | null;
  windowSeconds: number | null;
  /** What pods may use of the node; null when the node is not known. */
  allocatable: Usage;
}

export interface TopPodRow extends Usage {
  namespace: string;
  name: string;
  node: string | null;
  sampledAt: EpochMs | null;
  windowSeconds: number | null;
  containers: Array<{ name: string } & Usage>;
  /** Null when no container sets it or the pod is not known. */
  request: Usage;
  limit: Usage;
}

export interface TopAnswer<Row> extends Page<Row> {
  metricsApi: MetricsApiState;
}

export const TOP_NODE_SORTS = ['name', 'cpu', 'memory'] as const;
export type TopNodeSort = (typeof TOP_NODE_SORTS)[number];
export const TOP_POD_SORTS = ['name', 'namespace', 'cpu', 'memory'] as const;
export type TopPodSort = (typeof TOP_POD_SORTS)[number];
