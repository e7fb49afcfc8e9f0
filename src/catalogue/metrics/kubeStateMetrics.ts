import type { Metric } from './metric';

const exporter = 'kube-state-metrics';
const podLabels = ['namespace', 'pod', 'uid'] as const;

/** A gauge of objects that are named by `labels`; a count or a flag unless a unit is given. */
export function gauge<const L extends readonly string[]>(
  name: string,
  labels: L,
  note: string,
  unit = '1'
): Metric & { labels: L } {
  return { name: `kube_${name}`, type: 'gauge', unit, labels, exporter, note };
}

const deployment = ['namespace', 'deployment'] as const;
const replicaSet = ['namespace', 'replicaset'] as const;
const statefulSet = ['namespace', 'statefulset'] as const;
const daemonSet = ['namespace', 'daemonset'] as const;
const autoscaler = ['namespace', 'horizontalpodautoscaler'] as const;
const measured = ['metric_name', 'metric_target_type', 'container'] as const;
const budget = ['namespace', 'poddisruptionbudget'] as const;
const claim = ['namespace', 'persistentvolumeclaim'] as const;

/** Families that rules for Kubernetes are made of; the gateway can export them under the same names and labels. */
export const kubeStateMetrics = {
  containerRequests: {
    name: 'kube_pod_container_resource_requests',
    type: 'gauge',
    unit: 'resource',
    labels: [...podLabels, 'container', 'node', 'resource', 'unit'],
    exporter,
    note: 'node="" until the pod is scheduled; still there when the pod has finished.',
  },
  containerLimits: {
    name: 'kube_pod_container_resource_limits',
    type: 'gauge',
    unit: 'resource',
    labels: [...podLabels, 'container', 'node', 'resource', 'unit'],
    exporter,
    note: 'As requests. Containers without a limit have no series.',
  },
  podPhase: {
    name: 'kube_pod_status_phase',
    type: 'gauge',
    unit: '1',
    labels: [...podLabels, 'phase'],
    exporter,
    note: 'One series per phase, 1 for the current one.',
  },
  podOwner: {
    name: 'kube_pod_owner',
    type: 'gauge',
    unit: '1',
    labels: [...podLabels, 'owner_kind', 'owner_name', 'owner_is_controller'],
    exporter,
    note: 'owner_kind is empty or <none>, by version, for a pod without owner.',
  },
  replicaSetOwner: {
    name: 'kube_replicaset_owner',
    type: 'gauge',
    unit: '1',
    labels: ['namespace', 'replicaset', 'owner_kind', 'owner_name', 'owner_is_controller'],
    exporter,
    note: 'Leads from a ReplicaSet to its Deployment.',
  },
  jobOwner: {
    name: 'kube_job_owner',
    type: 'gauge',
    unit: '1',
    labels: ['namespace', 'job_name', 'owner_kind', 'owner_name', 'owner_is_controller'],
    exporter,
    note: 'Leads from a Job to its CronJob.',
  },
  podStartTime: {
    name: 'kube_pod_start_time',
    type: 'gauge',
    unit: 'seconds',
    labels: podLabels,
    exporter,
    note: 'Unix time at which the kubelet accepted the pod.',
  },
  podDeletionTime: {
    name: 'kube_pod_deletion_timestamp',
    type: 'gauge',
    unit: 'seconds',
    labels: podLabels,
    exporter,
    note: 'Only while the pod is terminating.',
  },
  nodeAllocatable: {
    name: 'kube_node_status_allocatable',
    type: 'gauge',
    unit: 'resource',
    labels: ['node', 'resource', 'unit'],
    exporter,
    note: 'What pods may use: capacity minus what is kept for the system.',
  },
  podInfo: gauge(
    'pod_info',
    [...podLabels, 'host_ip', 'pod_ip', 'node', 'created_by_kind', 'created_by_name', 'host_network'],
    'node is empty until the pod is scheduled.'
  ),
  podReady: gauge('pod_status_ready', [...podLabels, 'condition'], 'Three series, 1 for the word that holds.'),
  podReason: gauge('pod_status_reason', [...podLabels, 'reason'], 'Only while there is one of the known reasons.'),
  podUnschedulable: gauge('pod_status_unschedulable', podLabels, 'Only while the scheduler finds no node.'),
  containerWaitingReason: gauge(
    'pod_container_status_waiting_reason',
    [...podLabels, 'container', 'reason'],
    'Only while the container waits.'
  ),
  initContainerWaitingReason: gauge(
    'pod_init_container_status_waiting_reason',
    [...podLabels, 'container', 'reason'],
    'Only while the init container waits.'
  ),
  containerLastTerminatedReason: gauge(
    'pod_container_status_last_terminated_reason',
    [...podLabels, 'container', 'reason'],
    'Stays after the container runs again.'
  ),
  containerRestarts: {
    name: 'kube_pod_container_status_restarts_total',
    type: 'counter',
    unit: '1',
    labels: [...podLabels, 'container'],
    exporter,
    note: 'Falls when the kubelet forgets old containers.',
  },
  containerReady: gauge(
    'pod_container_status_ready',
    [...podLabels, 'container'],
    '1 once its readiness probe passes.'
  ),
  containerRunning: gauge('pod_container_status_running', [...podLabels, 'container'], '1 while it runs.'),
  containerStarted: gauge(
    'pod_container_state_started',
    [...podLabels, 'container'],
    'Unix time at which it started, this time.',
    'seconds'
  ),
  deploymentReplicas: gauge('deployment_spec_replicas', deployment, 'Wanted.'),
  deploymentAvailable: gauge('deployment_status_replicas_available', deployment, 'Ready for minReadySeconds.'),
  deploymentUpdated: gauge('deployment_status_replicas_updated', deployment, 'Of the newest template.'),
  deploymentGeneration: gauge('deployment_metadata_generation', deployment, 'Grows with each change of the spec.'),
  deploymentObserved: gauge('deployment_status_observed_generation', deployment, 'What the controller has seen.'),
  deploymentCondition: gauge(
    'deployment_status_condition',
    [...deployment, 'reason', 'condition', 'status'],
    'reason is missing before kube-state-metrics 2.15.'
  ),
  replicaSetWanted: gauge('replicaset_spec_replicas', replicaSet, 'Wanted.'),
  replicaSetPods: gauge('replicaset_status_replicas', replicaSet, 'Pods there are, in whatever state.'),
  statefulSetReplicas: gauge('statefulset_replicas', statefulSet, 'Wanted.'),
  statefulSetReady: gauge('statefulset_status_replicas_ready', statefulSet, 'Pods that are ready.'),
  statefulSetUpdated: gauge('statefulset_status_replicas_updated', statefulSet, 'Of the update revision.'),
  statefulSetGeneration: gauge('statefulset_metadata_generation', statefulSet, 'Grows with each change of the spec.'),
  statefulSetObserved: gauge('statefulset_status_observed_generation', statefulSet, 'What the controller has seen.'),
  statefulSetCurrentRevision: gauge('statefulset_status_current_revision', [...statefulSet, 'revision'], 'An info.'),
  statefulSetUpdateRevision: gauge('statefulset_status_update_revision', [...statefulSet, 'revision'], 'An info.'),
  daemonSetDesired: gauge('daemonset_status_desired_number_scheduled', daemonSet, 'Nodes that should run it.'),
  daemonSetCurrent: gauge('daemonset_status_current_number_scheduled', daemonSet, 'Nodes that run it and should.'),
  daemonSetUpdated: gauge('daemonset_status_updated_number_scheduled', daemonSet, 'Of the newest template.'),
  daemonSetAvailable: gauge('daemonset_status_number_available', daemonSet, 'Ready for minReadySeconds.'),
  daemonSetMisscheduled: gauge('daemonset_status_number_misscheduled', daemonSet, 'Nodes that run it and should not.'),
  jobFailed: gauge('job_failed', ['namespace', 'job_name', 'condition'], 'Only once the Job has failed.'),
  jobActive: gauge('job_status_active', ['namespace', 'job_name'], 'Pods that run.'),
  jobStartTime: gauge('job_status_start_time', ['namespace', 'job_name'], 'Unix time.', 'seconds'),
  autoscalerMinimum: gauge('horizontalpodautoscaler_spec_min_replicas', autoscaler, '1 when it is not set.'),
  autoscalerMaximum: gauge('horizontalpodautoscaler_spec_max_replicas', autoscaler, 'Most pods it may set.'),
  autoscalerCurrent: gauge('horizontalpodautoscaler_status_current_replicas', autoscaler, 'As it last saw them.'),
  autoscalerDesired: gauge('horizontalpodautoscaler_status_desired_replicas', autoscaler, '0 before its first look.'),
  autoscalerGoal: gauge('horizontalpodautoscaler_spec_target_metric', [...autoscaler, ...measured], 'Wanted.'),
  autoscalerLoad: gauge('horizontalpodautoscaler_status_target_metric', [...autoscaler, ...measured], 'Measured.'),
  budgetDesired: gauge('poddisruptionbudget_status_desired_healthy', budget, 'Fewest healthy pods.'),
  budgetCurrent: gauge('poddisruptionbudget_status_current_healthy', budget, 'Healthy pods.'),
  resourceQuota: gauge(
    'resourcequota',
    ['namespace', 'resourcequota', 'resource', 'type'],
    'type is hard or used; resource as written: requests.cpu, pods, count/jobs.batch.',
    'resource'
  ),
  claimPhase: gauge('persistentvolumeclaim_status_phase', [...claim, 'phase'], 'One series per phase.'),
  claimAccessMode: gauge('persistentvolumeclaim_access_mode', [...claim, 'access_mode'], 'An info.'),
  volumePhase: gauge('persistentvolume_status_phase', ['persistentvolume', 'phase'], 'One series per phase.'),
  nodeCapacity: gauge('node_status_capacity', ['node', 'resource', 'unit'], 'Of the machine.', 'resource'),
  nodeCondition: gauge('node_status_condition', ['node', 'condition', 'status'], 'One series per status word.'),
  nodeUnschedulable: gauge('node_spec_unschedulable', ['node'], '1 while the node is cordoned.'),
  nodeTaint: gauge('node_spec_taint', ['node', 'key', 'value', 'effect'], 'An info.'),
  nodeRole: gauge('node_role', ['node', 'role'], 'An info; none for a node without role.'),
  serviceInfo: gauge(
    'service_info',
    ['namespace', 'service', 'uid', 'cluster_ip', 'external_name', 'external_traffic_policy', 'load_balancer_ip'],
    'One series per Service.'
  ),
  leaseRenewTime: gauge('lease_renew_time', ['namespace', 'lease'], 'Unix time; nodes renew every 10 s.', 'seconds'),
} as const satisfies Record<string, Metric>;
