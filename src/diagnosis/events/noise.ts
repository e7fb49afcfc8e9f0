import { type Resource, resourceOfKind } from '../../contract/kinds';
import type { KubeEvent } from '../../contract/objects';

/** Warnings that come with every start of a node or tell of a setting, not of trouble. */
const NOISE_REASONS: ReadonlySet<string> = new Set([
  'InvalidDiskCapacity',
  'CgroupV1',
  'Starting',
  'Rebooted',
  'RegisteredNode',
  'NodeAllocatableEnforced',
  'PossibleMemoryBackedVolumesOnDisk',
  'CheckLimitsForResolvConf',
  'DNSConfigForming',
  'MissingClusterDNS',
  'KubeProxyStart',
  'FailedToUpdateEndpointSlices',
  'FailedToUpdateEndpoint',
  'NoPods',
]);

/** Warnings by which diagnosis itself reads a kind: they are told there, with their cause, as long as they matter. */
const TOLD: Partial<Record<Resource, ReadonlySet<string>>> = {
  pods: new Set([
    'Unhealthy',
    'ProbeError',
    'BackOff',
    'Failed',
    'FailedScheduling',
    'FailedMount',
    'FailedAttachVolume',
    'FailedMapVolume',
    'FailedCreatePodSandBox',
    'Evicted',
    'NodeNotReady',
    'InspectFailed',
    'ErrImageNeverPull',
  ]),
  jobs: new Set(['BackoffLimitExceeded', 'DeadlineExceeded', 'PodFailurePolicy']),
  nodes: new Set(['NodeNotReady']),
  persistentvolumeclaims: new Set(['ProvisioningFailed', 'FailedBinding', 'ClaimLost', 'VolumeMismatch']),
  persistentvolumes: new Set(['VolumeFailedDelete', 'VolumeFailedRecycle']),
  horizontalpodautoscalers: new Set([
    'FailedGetScale',
    'FailedComputeMetricsReplicas',
    'FailedGetResourceMetric',
    'FailedGetContainerResourceMetric',
    'FailedGetPodsMetric',
    'FailedGetObjectMetric',
    'FailedGetExternalMetric',
  ]),
};

/** True for warnings that a healthy cluster has too, or that are told elsewhere. */
export function isNoise(event: KubeEvent): boolean {
  return (
    event.type !== 'Warning' ||
    NOISE_REASONS.has(event.reason) ||
    isCreationFailure(event) ||
    /cgroup ?v1/i.test(event.message)
  );
}

/** Kinds for which diagnosis itself follows why pods cannot be created. */
const CREATORS: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job']);

/** True for failures to create pods: the workload's own problem tells them while they last. */
export function isCreationFailure(event: KubeEvent): boolean {
  return event.reason === 'FailedCreate' && CREATORS.has(event.regarding.kind);
}

/** True for warnings that belong to something diagnosis looks for in this kind itself. */
export function isDiagnosed(event: KubeEvent): boolean {
  const resource = resourceOfKind(event.regarding.kind);
  return resource !== undefined && (TOLD[resource]?.has(event.reason) ?? false);
}
