import type { Context } from '../instance/Context';

/** Keeps pods meant for the real node off the simulated ones. */
const TAINT = { key: 'kwok.x-k8s.io/node', value: 'fake', effect: 'NoSchedule' };

const CAPACITY = { cpu: '16', memory: '64Gi', pods: '110', 'ephemeral-storage': '200Gi' };

export const simulatedNodeName = (index: number): string => `sim-${String(index).padStart(4, '0')}`;

/** A node that exists only as an object; kwok keeps it Ready and reports its usage. */
export function simulatedNode(context: Context, index: number): object {
  const name = simulatedNodeName(index);
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      annotations: {
        'kwok.x-k8s.io/node': 'fake',
        'metrics.k8s.io/resource-metrics-path': `/metrics/nodes/${name}/metrics/resource`,
      },
      labels: {
        type: 'kwok',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'topology.kubernetes.io/zone': `zone-${'abc'[index % 3]}`,
      },
    },
    // Where there is no real node, the simulated ones take every pod.
    spec: context.mode === 'node' ? { taints: [TAINT] } : {},
    status: { allocatable: CAPACITY, capacity: CAPACITY },
  };
}
