import type { Metric } from './metric';

const exporter = 'kube-state-metrics';
const podLabels = ['namespace', 'pod', 'uid'] as const;

/** Families the catalogue reads; the gateway can export them under the same names and labels. */
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
} as const satisfies Record<string, Metric>;
