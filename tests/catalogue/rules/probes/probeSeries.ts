export const TARGET = 'job="kubelet",instance="10.0.0.2:10250",metrics_path="/metrics/probes",node="node-a"';
export const SCRAPED = `up{${TARGET}}`;

interface ProbeOptions {
  type?: string;
  result?: string;
  container?: string;
  target?: string;
}

/** The kubelet's count of a probe's results, failed liveness probes of the container app unless said otherwise. */
export function probe(pod: string, options: ProbeOptions = {}): string {
  const { type = 'Liveness', result = 'failed', container = 'app', target = TARGET } = options;
  return `prober_probe_total{${target},namespace="shop",pod="${pod}",container="${container}",probe_type="${type}",result="${result}",pod_uid="u"}`;
}

/** The gateway's count of failed probes of backend's container app. */
export const causeOf = (cause: string, kind = 'liveness') =>
  `clusterscope_probe_failures_total{job="gateway",instance="gw",namespace="shop",workload_kind="Deployment",workload="backend",container="app",probe="${kind}",cause="${cause}"}`;

export const GATEWAY = { 'clusterscope_build_info{instance="gw",version="1"}': '1x60' };

/** Not there for five minutes, then one failure. */
export const BORN_AT_5M = '_x20 1x40';

/** What kube-state-metrics says of the container app of a pod. */
export const ofContainer = (family: string, pod: string, more = '') =>
  `kube_pod_container_${family}{namespace="shop",pod="${pod}",uid="u",container="app"${more && `,${more}`}}`;
export const startOf = (pod: string) => `kube_pod_start_time{namespace="shop",pod="${pod}",uid="u"}`;
export const deletionOf = (pod: string) => `kube_pod_deletion_timestamp{namespace="shop",pod="${pod}",uid="u"}`;
