import type { NodeRow } from '../../contract/answers';
import type { Node } from '../../contract/objects';
import { type IndexedView, nodeStatus } from '../../diagnosis';
import { isFinished, podResource } from './podResources';

const ROLE_PREFIX = 'node-role.kubernetes.io/';

function rolesOf(node: Node): string[] {
  const roles: string[] = [];
  for (const [label, value] of node.meta.labels) {
    if (label.startsWith(ROLE_PREFIX) && label.length > ROLE_PREFIX.length) {
      roles.push(label.slice(ROLE_PREFIX.length));
    } else if (label === 'kubernetes.io/role' && value !== '') {
      roles.push(value);
    }
  }
  return roles.sort();
}

/** The row of one node; pods that have ended are not counted. */
export function nodeRow(view: IndexedView, node: Node): NodeRow {
  const pods = view.podsOn(node).filter((pod) => !isFinished(pod));
  const requested = { cpu: 0, memory: 0 };
  for (const pod of pods) {
    requested.cpu += podResource(pod, 'cpuRequest') ?? 0;
    requested.memory += podResource(pod, 'memoryRequest') ?? 0;
  }
  return {
    name: node.meta.name,
    ...nodeStatus(node),
    roles: rolesOf(node),
    zone: node.meta.labels.get('topology.kubernetes.io/zone') ?? '',
    version: node.kubeletVersion,
    internalIP: node.internalIP,
    createdAt: node.meta.createdAt,
    pods: pods.length,
    allocatable: node.allocatable,
    capacity: node.capacity,
    requested,
  };
}
