import type { Resource } from '../../../contract/kinds';
import type { ObjectOf } from '../../../contract/objects';
import type { Columns } from './Column';
import { ENDPOINT_SLICE, EVENT, NAMESPACE, NODE, POD, SERVICE } from './coreColumns';
import { AUTOSCALER, BUDGET, CLAIM, INGRESS, LEASE, LIMIT_RANGE, QUOTA, VOLUME } from './keptColumns';
import { CRON_JOB, DAEMON_SET, DEPLOYMENT, JOB, REPLICA_SET, STATEFUL_SET } from './workloadColumns';

const COLUMNS: { readonly [R in Resource]: Columns<ObjectOf[R]> } = {
  namespaces: NAMESPACE,
  nodes: NODE,
  pods: POD,
  deployments: DEPLOYMENT,
  replicasets: REPLICA_SET,
  statefulsets: STATEFUL_SET,
  daemonsets: DAEMON_SET,
  jobs: JOB,
  cronjobs: CRON_JOB,
  services: SERVICE,
  endpointslices: ENDPOINT_SLICE,
  events: EVENT,
  ingresses: INGRESS,
  persistentvolumeclaims: CLAIM,
  persistentvolumes: VOLUME,
  horizontalpodautoscalers: AUTOSCALER,
  poddisruptionbudgets: BUDGET,
  resourcequotas: QUOTA,
  limitranges: LIMIT_RANGE,
  leases: LEASE,
};

/** The columns of a kind beyond name, namespace, status and age. */
export function columnsOf<R extends Resource>(resource: R): Columns<ObjectOf[R]> {
  return COLUMNS[resource];
}
