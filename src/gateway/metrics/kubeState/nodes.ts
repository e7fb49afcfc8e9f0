import type { Node } from '../../../contract/objects';
import type { Row } from '../Family';
import { objectTable } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, deletedFamily } from './metaFamilies';
import { conditionRows, flag } from './rows';

const ROLE = 'node-role.kubernetes.io/';
const RESOURCES = [
  ['cpu', 'cpu', 'core'],
  ['memory', 'memory', 'byte'],
  ['pods', 'pods', 'integer'],
  ['ephemeralStorage', 'ephemeral_storage', 'byte'],
] as const;

function resourceRows(node: Node, of: 'capacity' | 'allocatable'): Row[] {
  return RESOURCES.flatMap(([key, resource, unit]): Row[] => {
    const value = node[of][key];
    return value === null ? [] : [[value, resource, unit]];
  });
}

function roleRows({ meta }: Node): Row[] {
  return [...meta.labels.keys()].filter((key) => key.startsWith(ROLE)).map((key) => [1, key.slice(ROLE.length)]);
}

export const nodeTable = objectTable<'nodes', Node>({
  resource: 'nodes',
  labels: ['node'],
  identity: ({ meta }) => [meta.name],
  facts: (node) => node,
  families: [
    createdFamily('node'),
    deletedFamily('node'),
    {
      name: 'kube_node_info',
      help: 'Information about a cluster node.',
      labels: [
        'kernel_version',
        'os_image',
        'container_runtime_version',
        'kubelet_version',
        'kubeproxy_version',
        'provider_id',
        'pod_cidr',
        'system_uuid',
        'internal_ip',
      ],
      rows: (node) => [
        [
          1,
          node.kernelVersion,
          node.osImage,
          node.containerRuntime,
          node.kubeletVersion,
          // What kube-state-metrics says since kubelets no longer know.
          'deprecated',
          node.providerID,
          node.podCIDR,
          node.systemUUID,
          node.internalIP,
        ],
      ],
    },
    { name: 'kube_node_role', help: 'The role of a cluster node.', labels: ['role'], rows: roleRows },
    {
      name: 'kube_node_spec_taint',
      help: 'The taint of a cluster node.',
      labels: ['key', 'value', 'effect'],
      rows: ({ taints }) => taints.map(({ key, value, effect }) => [1, key, value, effect]),
    },
    figure('kube_node_spec_unschedulable', 'Whether new pods are kept off the node.', (node) =>
      flag(node.unschedulable)
    ),
    {
      name: 'kube_node_status_allocatable',
      help: 'The allocatable for different resources of a node that are available for scheduling.',
      labels: ['resource', 'unit'],
      rows: (node) => resourceRows(node, 'allocatable'),
    },
    {
      name: 'kube_node_status_capacity',
      help: 'The capacity for different resources of a node.',
      labels: ['resource', 'unit'],
      rows: (node) => resourceRows(node, 'capacity'),
    },
    {
      name: 'kube_node_status_condition',
      help: 'The condition of a cluster node.',
      labels: ['condition', 'status'],
      rows: ({ conditions }) => conditionRows(conditions),
    },
    {
      name: 'kube_node_status_addresses',
      help: 'Node address information.',
      labels: ['type', 'address'],
      rows: ({ internalIP }) => (internalIP === '' ? [] : [[1, 'InternalIP', internalIP]]),
    },
  ],
});
