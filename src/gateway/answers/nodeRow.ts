import type { NodeRow } from '../../contract/answers';
import type { Node } from '../../contract/objects';
import { nodeStatus } from '../../diagnosis';
import type { ClusterCache } from '../cache/ClusterCache';

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

/** What the pods on one node ask for; pods that have ended are not counted. */
function requestedOn(cache: ClusterCache, node: Node) {
  const requested = { cpu: 0, memory: 0 };
  let pods = 0;
  for (const { shape } of cache.indexes.pods.on(node.meta.name)) {
    const { finished, resources } = shape.facts;
    if (!finished) {
      pods++;
      requested.cpu += resources.cpuRequest ?? 0;
      requested.memory += resources.memoryRequest ?? 0;
    }
  }
  return { pods, requested };
}

/** The row of one node. */
export function nodeRow(cache: ClusterCache, node: Node): NodeRow {
  return {
    name: node.meta.name,
    ...nodeStatus(node),
    roles: rolesOf(node),
    zone: node.meta.labels.get('topology.kubernetes.io/zone') ?? '',
    version: node.kubeletVersion,
    internalIP: node.internalIP,
    createdAt: node.meta.createdAt,
    allocatable: node.allocatable,
    capacity: node.capacity,
    ...requestedOn(cache, node),
  };
}
