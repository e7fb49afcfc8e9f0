import type { Condition, ObjectMeta } from './meta';

export interface Taint {
  key: string;
  value: string;
  effect: string;
}

/** CPU in cores, memory and ephemeral storage in bytes, pods as a count; null when the node does not say. */
export interface NodeResources {
  cpu: number | null;
  memory: number | null;
  pods: number | null;
  ephemeralStorage: number | null;
}

export interface Node {
  meta: ObjectMeta;
  unschedulable: boolean;
  taints: readonly Taint[];
  conditions: readonly Condition[];
  capacity: NodeResources;
  allocatable: NodeResources;
  internalIP: string;
  kubeletVersion: string;
  containerRuntime: string;
  osImage: string;
  kernelVersion: string;
  architecture: string;
  operatingSystem: string;
  /** The machine's name at its cloud provider, e.g. `aws:///eu-central-1a/i-0abc`. */
  providerID: string;
  podCIDR: string;
  systemUUID: string;
}
