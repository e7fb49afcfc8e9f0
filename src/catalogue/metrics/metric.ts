/** Who exposes a metric: what the user has to scrape to have it. */
export type Exporter =
  | 'cadvisor'
  | 'kubelet'
  | 'kubelet-resource'
  | 'kubelet-probes'
  | 'kube-state-metrics'
  | 'node-exporter'
  | 'apiserver'
  | 'prometheus'
  | 'gateway';

export const EXPORTERS: Readonly<Record<Exporter, string>> = {
  cadvisor: 'kubelet, path /metrics/cadvisor',
  kubelet: 'kubelet, path /metrics',
  'kubelet-resource': 'kubelet, path /metrics/resource',
  'kubelet-probes': 'kubelet, path /metrics/probes',
  'kube-state-metrics': 'kube-state-metrics, or the Clusterscope gateway with --kube-state-metrics',
  'node-exporter': 'node-exporter',
  apiserver: 'kube-apiserver, path /metrics',
  prometheus: 'Prometheus itself',
  gateway: 'Clusterscope gateway, path /metrics',
};

export interface Metric {
  name: string;
  type: 'counter' | 'gauge' | 'histogram';
  /** Unit of one sample: `seconds`, `bytes`, `cores`, `1` for a count or a flag, `resource` where the label says. */
  unit: string;
  /** Labels the exporter itself sets; `node`, `instance` and `job` come from the scrape. */
  labels: readonly string[];
  exporter: Exporter;
  /** What to know before using it. */
  note: string;
}
