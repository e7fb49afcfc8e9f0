import { gauge } from './kubeStateMetrics';
import type { Metric } from './metric';

const podLabels = ['namespace', 'pod', 'uid'] as const;
const job = ['namespace', 'job_name'] as const;
const cronJob = ['namespace', 'cronjob'] as const;
const replicaSet = ['namespace', 'replicaset'] as const;

/** Families of kube-state-metrics that only alert rules read; the gateway can export them too. */
export const kubeStateObjects = {
  podInfo: gauge(
    'pod_info',
    [...podLabels, 'node', 'host_ip', 'pod_ip', 'created_by_kind', 'created_by_name', 'host_network'],
    'node is empty until the pod is scheduled.'
  ),
  containerLastTerminatedAt: gauge(
    'pod_container_status_last_terminated_timestamp',
    [...podLabels, 'container'],
    'Unix time; stays after the container runs again. Not before kube-state-metrics 2.13.',
    'seconds'
  ),
  initContainerTerminatedReason: gauge(
    'pod_init_container_status_terminated_reason',
    [...podLabels, 'container', 'reason'],
    'Completed when it has done its work.'
  ),
  replicaSetWanted: gauge('replicaset_spec_replicas', replicaSet, 'Wanted.'),
  replicaSetPods: gauge('replicaset_status_replicas', replicaSet, 'Pods there are, in whatever state.'),
  jobComplete: gauge('job_complete', [...job, 'condition'], 'Only once the Job is complete.'),
  cronJobNextRun: gauge(
    'cronjob_next_schedule_time',
    cronJob,
    'First run after the last one; none while suspended.',
    'seconds'
  ),
  cronJobActive: gauge('cronjob_status_active', cronJob, 'Jobs that run.'),
  autoscalerCondition: gauge(
    'horizontalpodautoscaler_status_condition',
    ['namespace', 'horizontalpodautoscaler', 'condition', 'status'],
    'Three series a condition, 1 for the status that holds.'
  ),
  autoscalerInfo: gauge(
    'horizontalpodautoscaler_info',
    [
      'namespace',
      'horizontalpodautoscaler',
      'scaletargetref_api_version',
      'scaletargetref_kind',
      'scaletargetref_name',
    ],
    'Leads from an autoscaler to what it scales.'
  ),
  nodeCreated: gauge('node_created', ['node'], 'Unix time.', 'seconds'),
  budgetExpected: gauge(
    'poddisruptionbudget_status_expected_pods',
    ['namespace', 'poddisruptionbudget'],
    'Pods it counts.'
  ),
  podClaim: gauge(
    'pod_spec_volumes_persistentvolumeclaims_info',
    [...podLabels, 'persistentvolumeclaim'],
    'One series a claim that the pod uses.'
  ),
} as const satisfies Record<string, Metric>;
