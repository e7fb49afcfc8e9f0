/**
 * Reasons of warnings that are no alert of their own, because a rule about the state behind them is sooner and says more: probes,
 * images, crashes, scheduling, volumes, quotas, Jobs, memory, lost nodes, budgets.
 */
const TOLD_BY_OTHER_RULES = [
  'Unhealthy|ProbeError|ProbeWarning',
  'BackOff|CrashLoopBackOff|Failed|ErrImage.*|ImagePullBackOff|InspectFailed|InvalidImageName',
  'FailedScheduling|Preempted|NotTriggerScaleUp',
  'FailedMount|FailedAttachVolume|FailedMapVolume|ProvisioningFailed|FailedBinding|WaitForFirstConsumer',
  'FailedCreate|ReplicaSetCreateError|ProgressDeadlineExceeded|FailedDaemonPod',
  'BackoffLimitExceeded|DeadlineExceeded|FailedNeedsStart|MissSchedule|TooManyMissedTimes',
  'OOMKilling|SystemOOM|Evicted|EvictionThresholdMet|NodeNotReady|NodeHas.*|ContainerGCFailed|FreeDiskSpaceFailed',
  'FailedGet.*Metric|FailedComputeMetricsReplicas|FailedUpdateStatus|InvalidMetricSourceType|NoPods',
];

/** Warnings that come with every start, update or end and mean nothing by themselves. */
const NOISE = [
  'DNSConfigForming|MissingClusterDNS|CheckLimitsForResolvConf|InvalidDiskCapacity|CIDRNotAvailable|Rebooted',
  'FailedToUpdateEndpoint(Slices)?|FailedToCreateEndpoint|CalculateExpectedPodCountFailed|FailedKillPod',
  'SandboxChanged|Killing|NetworkNotReady|PossibleMemoryBackedVolumesOnDisk|PolicyViolation|ClaimLost',
];

/** A regular expression of the reasons that the rules about events leave out. */
export const LEFT_OUT = [...TOLD_BY_OTHER_RULES, ...NOISE].join('|');

/** An autoscaler that cannot read what it is to act on. */
export const AUTOSCALER_BLIND = 'FailedGet.*Metric|FailedComputeMetricsReplicas|InvalidMetricSourceType';
