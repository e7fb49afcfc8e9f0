import type { Node } from '../../../contract/objects';
import type { Sample } from '../Family';
import type { KubeStateTable } from './kubeState';

const STATUSES = ['true', 'false', 'unknown'];
const RESOURCES = [
  ['cpu', 'cpu', 'core'],
  ['memory', 'memory', 'byte'],
  ['pods', 'pods', 'integer'],
  ['ephemeralStorage', 'ephemeral_storage', 'byte'],
] as const;

function perNode(name: string, help: string, samplesOf: (node: Node) => Sample[]): KubeStateTable {
  return {
    name,
    help,
    *samples(view) {
      for (const node of view.all('nodes')) {
        yield* samplesOf(node);
      }
    },
  };
}

function resourceSamples(node: Node, of: 'capacity' | 'allocatable'): Sample[] {
  return RESOURCES.flatMap(([key, resource, unit]): Sample[] => {
    const value = node[of][key];
    return value === null ? [] : [[{ node: node.meta.name, resource, unit }, value]];
  });
}

export const nodeTables: readonly KubeStateTable[] = [
  perNode('kube_node_info', 'Information about a cluster node.', (node) => [
    [
      {
        node: node.meta.name,
        kernel_version: node.kernelVersion,
        os_image: node.osImage,
        container_runtime_version: node.containerRuntime,
        kubelet_version: node.kubeletVersion,
        internal_ip: node.internalIP,
      },
      1,
    ],
  ]),
  perNode('kube_node_status_allocatable', 'The allocatable for different resources of a node.', (node) =>
    resourceSamples(node, 'allocatable')
  ),
  perNode('kube_node_status_capacity', 'The capacity for different resources of a node.', (node) =>
    resourceSamples(node, 'capacity')
  ),
  perNode('kube_node_status_condition', 'The condition of a cluster node.', (node) =>
    node.conditions.flatMap(({ type, status }) =>
      STATUSES.map((word): Sample => [
        { node: node.meta.name, condition: type, status: word },
        word === status.toLowerCase() ? 1 : 0,
      ])
    )
  ),
  perNode('kube_node_spec_unschedulable', 'Whether a node can schedule new pods.', (node) => [
    [{ node: node.meta.name }, node.unschedulable ? 1 : 0],
  ]),
];
