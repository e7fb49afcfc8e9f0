/** Series of promtool by name: values from 0, one every 15 seconds. */
export type Series = Readonly<Record<string, string>>;

const NAMESPACE = 'namespace="shop"';
export const DEPLOYMENT = { namespace: 'shop', workload_kind: 'Deployment', workload: 'web' };
export const POD = 'web-7d4b9c6f5d-x2v9k';
export const OTHER_POD = 'web-7d4b9c6f5d-q8r7s';

/** `name{namespace, pod, container, more}`. */
export function ofPod(metric: string, pod: string, more = ''): string {
  return `kube_pod_${metric}{${NAMESPACE},pod="${pod}",uid="u"${more === '' ? '' : `,${more}`}}`;
}

export const ofContainer = (metric: string, pod: string, more = '', container = 'app') =>
  ofPod(metric, pod, `container="${container}"${more === '' ? '' : `,${more}`}`);

/** A pod of Deployment `workload`, on a node. */
export function pod(name = POD, workload = 'web', node = 'node-a', values = '1x400'): Series {
  const set = `${workload}-7d4b9c6f5d`;
  return {
    [ofPod('owner', name, `owner_kind="ReplicaSet",owner_name="${set}"`)]: values,
    [`kube_replicaset_owner{${NAMESPACE},replicaset="${set}",owner_kind="Deployment",owner_name="${workload}"}`]:
      values,
    [ofPod('info', name, `node="${node}"`)]: values,
  };
}

export const waits = (reason: string, name = POD, container = 'app') =>
  ofContainer('container_status_waiting_reason', name, `reason="${reason}"`, container);

export const GATEWAY: Series = { 'clusterscope_build_info{instance="gw",version="1"}': '1x400' };

/** The gateway's words for a problem. */
export const told = (cause: string, why: string, kind = 'Deployment', owner = 'web', namespace = 'shop') =>
  `clusterscope_problem_info{instance="gw",namespace="${namespace}",owner_kind="${kind}",owner="${owner}",cause="${cause}",why="${why}"}`;

export const nodeCondition = (condition: string, status: string, node = 'node-a') =>
  `kube_node_status_condition{node="${node}",condition="${condition}",status="${status}"}`;

/** A node that is lost; pods elsewhere are not touched. */
export const nodeLost = (node: string, values = '0x400'): Series => ({
  [nodeCondition('Ready', 'true', node)]: values,
});

/** Failed probes that the kubelet counts. */
export const failedProbe = (type: string, name = POD, container = 'app') =>
  `prober_probe_total{job="kubelet",namespace="shop",pod="${name}",container="${container}",probe_type="${type}",result="failed"}`;

/** The alert about Deployment web. */
export const alert = (more: Readonly<Record<string, string>> = {}) => ({ ...DEPLOYMENT, ...more });
/** What fires at a moment. */
export const at = (when: string, ...alerts: ReadonlyArray<Readonly<Record<string, string>>>) => ({ at: when, alerts });

export const deleted = (name = POD, at = '300x400') => ({ [ofPod('deletion_timestamp', name)]: at });

/** Each series a second time, as by another replica of its exporter. */
export function twice(series: Series): Series {
  const second = Object.entries(series).map(([name, values]) => [name.replace('{', '{job="second",'), values]);
  return { ...series, ...(Object.fromEntries(second) as Series) };
}

/** The same in clusters eu and us, of which us lacks the series that `onlyInEu` names. */
export function inTwoClusters(series: Series, onlyInEu: string): Series {
  const entries = Object.entries(series).flatMap(([name, values]) => [
    [name.replace('{', '{cluster="eu",'), values],
    ...(name.startsWith(onlyInEu) ? [] : [[name.replace('{', '{cluster="us",'), values]]),
  ]);
  return Object.fromEntries(entries) as Series;
}
