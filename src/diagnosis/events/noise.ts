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
]);

/** Warnings by which the cause chain reads pods: they are told there, as long as they matter. */
const DIAGNOSED: ReadonlySet<string> = new Set([
  'Unhealthy',
  'ProbeError',
  'BackOff',
  'Failed',
  'FailedScheduling',
  'FailedMount',
  'FailedAttachVolume',
  'FailedCreatePodSandBox',
  'Evicted',
  'NodeNotReady',
  'InspectFailed',
  'ErrImageNeverPull',
]);

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

/** True for warnings about a pod that belong to a cause the chain knows. */
export function isDiagnosed(event: KubeEvent): boolean {
  return event.regarding.kind === 'Pod' && DIAGNOSED.has(event.reason);
}
