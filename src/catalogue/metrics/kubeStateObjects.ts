import { gauge } from './kubeStateMetrics';
import type { Metric } from './metric';

const podLabels = ['namespace', 'pod', 'uid'] as const;
const job = ['namespace', 'job_name'] as const;
const cronJob = ['namespace', 'cronjob'] as const;
const replicaSet = ['namespace', 'replicaset'] as const;
const claim = ['namespace', 'persistentvolumeclaim'] as const;

/** Families of kube-state-metrics that only alert rules read; the gateway can export them too. */
export const kubeStateObjects = {
  podInfo: gauge('pod_info', [...podLabels, 'node', 'host_ip', 'pod_ip'], 'node is empty until the pod is scheduled.'),
  podCreated: gauge('pod_created', podLabels, 'Unix time.', 'seconds'),
  containerInfo: gauge(
    'pod_container_info',
    [...podLabels, 'container', 'image_spec', 'image'],
    'image_spec is the image as the pod asks for it; not before kube-state-metrics 2.7.'
  ),
  initContainerInfo: gauge(
    'pod_init_container_info',
    [...podLabels, 'container', 'image_spec', 'image'],
    'As of containers.'
  ),
  containerLastTerminatedAt: gauge(
    'pod_container_status_last_terminated_timestamp',
    [...podLabels, 'container'],
    'Unix time; stays after the container runs again. Not before kube-state-metrics 2.13.',
    'seconds'
  ),
  containerLastExitCode: gauge(
    'pod_container_status_last_terminated_exitcode',
    [...podLabels, 'container'],
    'The exit code is the value.'
  ),
  initContainerRestarts: {
    ...gauge('pod_init_container_status_restarts_total', [...podLabels, 'container'], 'As of containers.'),
    type: 'counter',
  },
  initContainerTerminatedReason: gauge(
    'pod_init_container_status_terminated_reason',
    [...podLabels, 'container', 'reason'],
    'Completed when it has done its work.'
  ),
  replicaSetWanted: gauge('replicaset_spec_replicas', replicaSet, 'Wanted.'),
  replicaSetPods: gauge('replicaset_status_replicas', replicaSet, 'Pods there are, in whatever state.'),
  statefulSetPods: gauge('statefulset_status_replicas', ['namespace', 'statefulset'], 'Pods there are.'),
  jobComplete: gauge('job_complete', [...job, 'condition'], 'Only once the Job is complete.'),
  jobSuspended: gauge('job_status_suspended', job, '1 while nothing of the Job may run.'),
  cronJobNextRun: gauge('cronjob_next_schedule_time', cronJob, 'First run after the last one; none while suspended.', 'seconds'),
  cronJobActive: gauge('cronjob_status_active', cronJob, 'Jobs that run.'),
  cronJobSuspended: gauge('cronjob_spec_suspend', cronJob, '1 while suspended.'),
  autoscalerCondition: gauge(
    'horizontalpodautoscaler_status_condition',
    ['namespace', 'horizontalpodautoscaler', 'condition', 'status'],
    'Three series a condition, 1 for the status that holds.'
  ),
  budgetExpected: gauge(
    'poddisruptionbudget_status_expected_pods',
    ['namespace', 'poddisruptionbudget'],
    'Pods it counts.'
  ),
  claimInfo: gauge('persistentvolumeclaim_info', [...claim, 'storageclass', 'volumename', 'volumemode'], 'An info.'),
  podClaim: gauge(
    'pod_spec_volumes_persistentvolumeclaims_info',
    [...podLabels, 'persistentvolumeclaim', 'volume'],
    'One series a claim that the pod uses.'
  ),
  serviceInfo: gauge('service_info', ['namespace', 'service', 'uid', 'cluster_ip', 'external_name'], 'An info.'),
  ingressPath: gauge(
    'ingress_path',
    ['namespace', 'ingress', 'host', 'path', 'path_type', 'service_name', 'service_port'],
    'service_name is empty for a backend that is no Service.'
  ),
} as const satisfies Record<string, Metric>;
