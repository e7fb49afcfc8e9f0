/** Who exposes a metric: what the user has to scrape to have it. */
export type Exporter =
  | 'cadvisor'
  | 'kubelet'
  | 'kubelet-resource'
  | 'kubelet-probes'
  | 'kube-state-metrics'
  | 'node-exporter'
  | 'apiserver'
  | 'etcd'
  | 'coredns'
  | 'blackbox'
  | 'goldpinger'
  | 'cilium'
  | 'application'
  | 'ingress-nginx'
  | 'istio'
  | 'traefik'
  | 'prometheus'
  | 'alertmanager'
  | 'grafana'
  | 'process'
  | 'gateway';

export const EXPORTERS: Readonly<Record<Exporter, string>> = {
  cadvisor: 'kubelet, path /metrics/cadvisor',
  kubelet: 'kubelet, path /metrics',
  'kubelet-resource': 'kubelet, path /metrics/resource',
  'kubelet-probes': 'kubelet, path /metrics/probes',
  'kube-state-metrics': 'kube-state-metrics, or the Clusterscope gateway with --kube-state-metrics',
  'node-exporter': 'node-exporter',
  apiserver: 'kube-apiserver, path /metrics',
  etcd: 'etcd, path /metrics',
  coredns: 'CoreDNS, port 9153',
  blackbox: 'blackbox-exporter as a DaemonSet, with the label source_node',
  goldpinger: 'Goldpinger',
  cilium: 'Cilium’s agent',
  application: 'the programs themselves',
  'ingress-nginx': 'ingress-nginx',
  istio: 'Istio’s proxies',
  traefik: 'Traefik',
  prometheus: 'Prometheus itself',
  alertmanager: 'Alertmanager',
  grafana: 'Grafana, path /metrics',
  process: 'any program with a Prometheus client',
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
  /** Version of the exporter that first had it; left out where it has been there for years. */
  since?: string;
  /** What to know before using it. */
  note: string;
}
