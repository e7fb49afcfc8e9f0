import type { ObjectTable } from '../ObjectTable';
import { autoscalerTable } from './autoscalers';
import { cronJobTable } from './cronJobs';
import { daemonSetTable } from './daemonSets';
import { deploymentTable } from './deployments';
import { disruptionBudgetTable } from './disruptionBudgets';
import { endpointSliceTable } from './endpointSlices';
import { ingressTable } from './ingresses';
import { jobTable } from './jobs';
import { leaseTable } from './leases';
import { limitRangeTable } from './limitRanges';
import { namespaceTable } from './namespaces';
import { nodeTable } from './nodes';
import { quotaTable } from './quotas';
import { replicaSetTable } from './replicaSets';
import { serviceKindTable } from './services';
import { statefulSetTable } from './statefulSets';
import { volumeClaimTable } from './volumeClaims';
import { volumeTable } from './volumes';

/** kube-state-metrics' families of every kind but pods, whose pass serves the gateway's own families too. */
export const KUBE_STATE_TABLES: readonly ObjectTable[] = [
  namespaceTable,
  nodeTable,
  leaseTable,
  deploymentTable,
  replicaSetTable,
  statefulSetTable,
  daemonSetTable,
  jobTable,
  cronJobTable,
  autoscalerTable,
  disruptionBudgetTable,
  serviceKindTable,
  endpointSliceTable,
  ingressTable,
  volumeClaimTable,
  volumeTable,
  quotaTable,
  limitRangeTable,
];
