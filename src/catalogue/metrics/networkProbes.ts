import type { Exporter, Metric } from './metric';

function probe<const L extends readonly string[]>(
  exporter: Exporter,
  name: string,
  type: Metric['type'],
  labels: L,
  unit: string,
  note: string
): Metric & { labels: L } {
  return { name, type, unit, labels, exporter, note };
}

const cilium = ['source_cluster', 'source_node_name', 'type', 'protocol', 'address_type'] as const;

/** Programs on every node that ask each other. */
export const networkProbes = {
  probeSuccess: probe('blackbox', 'probe_success', 'gauge', [], '1', '1 when the target answered as wanted.'),
  probeDuration: probe('blackbox', 'probe_duration_seconds', 'gauge', [], 'seconds', 'The whole of one probe.'),
  pingerSeconds: probe(
    'goldpinger',
    'goldpinger_peers_response_time_s_sum',
    'counter',
    ['goldpinger_instance', 'call_type', 'host_ip', 'pod_ip'],
    'seconds',
    'goldpinger_instance is the node that asks; the one that answers is known by its addresses only.'
  ),
  pingerRequests: probe(
    'goldpinger',
    'goldpinger_peers_response_time_s_count',
    'counter',
    ['goldpinger_instance', 'call_type', 'host_ip', 'pod_ip'],
    '1',
    'As its sum.'
  ),
  pingerNodes: probe(
    'goldpinger',
    'goldpinger_nodes_health_total',
    'gauge',
    ['goldpinger_instance', 'status'],
    '1',
    'Nodes that are healthy or unhealthy as seen from one; a gauge in spite of its name.'
  ),
  ciliumSeconds: {
    ...probe(
      'cilium',
      'cilium_node_health_connectivity_latency_seconds_sum',
      'counter',
      cilium,
      'seconds',
      'By the node that asks, over all it asks.'
    ),
    since: 'Cilium 1.16',
  },
  ciliumRequests: {
    ...probe('cilium', 'cilium_node_health_connectivity_latency_seconds_count', 'counter', cilium, '1', 'As its sum.'),
    since: 'Cilium 1.16',
  },
  ciliumNodes: {
    ...probe(
      'cilium',
      'cilium_node_health_connectivity_status',
      'gauge',
      ['source_cluster', 'source_node_name', 'type', 'status'],
      '1',
      'Nodes and endpoints that are reachable, unreachable or unknown as seen from one node.'
    ),
    since: 'Cilium 1.16',
  },
} as const satisfies Record<string, Metric>;
