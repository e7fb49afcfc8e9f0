import type { ObjectRef } from '../objectRef';
import type { EpochMs } from '../time';

export interface PodRow {
  namespace: string;
  name: string;
  /** As `kubectl get pods` prints it. */
  status: string;
  /** Containers ready of containers, sidecars included, as kubectl counts them. */
  ready: number;
  containers: number;
  restarts: number;
  lastRestartAt: EpochMs | null;
  createdAt: EpochMs | null;
  node: string | null;
  ip: string;
  owner: ObjectRef | null;
  /** Cause in words when the pod is broken; empty when it is not. */
  cause: string;
  /** CPU in cores, memory in bytes; null when no container sets it. */
  cpuRequest: number | null;
  memoryRequest: number | null;
  memoryLimit: number | null;
}

export const POD_SORTS = ['name', 'namespace', 'status', 'ready', 'restarts', 'age', 'node', 'trouble'] as const;
export type PodSort = (typeof POD_SORTS)[number];
