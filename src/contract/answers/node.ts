import type { NodeResources } from '../objects/node';
import type { EpochMs } from '../time';

export interface NodeRow {
  name: string;
  /** As `kubectl get nodes` prints it: `Ready`, `NotReady`, `Ready,SchedulingDisabled`, `Unknown`. */
  status: string;
  ready: boolean | null;
  /** Why it is not healthy in words; empty when it is. */
  trouble: string;
  roles: string[];
  zone: string;
  version: string;
  internalIP: string;
  createdAt: EpochMs | null;
  pods: number;
  allocatable: NodeResources;
  capacity: NodeResources;
  /** Sum over the pods that are not finished: CPU in cores, memory in bytes. */
  requested: { cpu: number; memory: number };
}

export const NODE_SORTS = [
  'name',
  'status',
  'zone',
  'version',
  'age',
  'pods',
  'cpuRequested',
  'memoryRequested',
] as const;
export type NodeSort = (typeof NODE_SORTS)[number];
