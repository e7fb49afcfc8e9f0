import type { Condition, Node } from '../../contract/objects';
import { condition, metaFixture, type MetaSpec } from './metaFixture';

export interface NodeSpec extends Partial<MetaSpec> {
  conditions?: Condition[];
  unschedulable?: boolean;
  taints?: Node['taints'];
}

const RESOURCES = { cpu: 4, memory: 8 * 2 ** 30, pods: 110, ephemeralStorage: 50 * 2 ** 30 };

/** A ready node `node-a`, but for what is given. */
export function nodeFixture(spec: NodeSpec = {}): Node {
  return {
    meta: metaFixture('Node', { ...spec, name: spec.name ?? 'node-a', namespace: null }),
    unschedulable: spec.unschedulable ?? false,
    taints: spec.taints ?? [],
    conditions: spec.conditions ?? [condition('Ready', 'True', { reason: 'KubeletReady', changedAt: null })],
    capacity: RESOURCES,
    allocatable: RESOURCES,
    internalIP: '192.0.2.1',
    kubeletVersion: 'v1.36.3',
    containerRuntime: 'containerd://2.0',
    osImage: 'Debian',
    kernelVersion: '6.1',
    architecture: 'amd64',
    operatingSystem: 'linux',
    providerID: '',
    podCIDR: '',
    systemUUID: '',
  };
}

/** A node whose kubelet stopped reporting. */
export function lostNode(name = 'node-a'): Node {
  const unknown = { reason: 'NodeStatusUnknown', message: 'Kubelet stopped posting node status.' };
  return nodeFixture({ name, conditions: [condition('Ready', 'Unknown', unknown)] });
}
