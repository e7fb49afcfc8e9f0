import { is } from './matcher';
import { everKilledForMemory } from './memoryKills';
import { firstOf, maxBy, on } from './operators';
import { select, type QueryOptions } from './selector';
import { asWorkload, POD, POD_CONTAINER, timesWorkload, WORKLOAD } from './workload';

/** How long the latest restart or failed probe of a container explains what its workload lacks. */
const MEMORY = '10m';
/** A node that is back needs a while until its pods are. */
const NODE_MEMORY = '2m';
/** How long ago a pod may have been ready to count as one that was, and how often is looked. */
const READY_MEMORY = '6h:5m';

export const NODE = ['cluster', 'node'];

/** Nodes that are not ready, or were not at some time of the last two minutes. */
export function brokenNodes(options: QueryOptions): string {
  const ready = select('nodeCondition', [is('condition', 'Ready'), is('status', 'true')], options);
  return maxBy(NODE, `(min_over_time(${ready}[${NODE_MEMORY}]) == 0)`);
}

/** Pods of the nodes. */
export function podsOn(nodes: string, options: QueryOptions): string {
  const pods = maxBy([...POD, 'node'], select('podInfo', [], options));
  return maxBy(POD, `(${pods} and ${on(NODE)} ${nodes})`);
}

/** Leaves out pods that are being deleted and pods of broken nodes; follows an expression about pods. */
export function exceptExcusedPods(options: QueryOptions): string {
  const ending = select('podDeletionTime', [], options);
  return `unless ${on(POD)} ${ending} unless ${on(POD)} ${podsOn(brokenNodes(options), options)}`;
}

/** Containers that were started again lately. */
export function restarted(options: QueryOptions, window = MEMORY): string {
  const restarts = select('containerRestarts', [], options);
  return `(changes(${restarts}[${window}]) > 0 and ${restarts})`;
}

/** Containers whose probe of this type failed lately: a counter that grew, or was born. */
export function probeFailed(
  type: 'Liveness' | 'Readiness' | 'Startup',
  options: QueryOptions,
  window = MEMORY
): string {
  const failures = select('probeResults', [is('probe_type', type), is('result', 'failed')], options);
  return `(changes(${failures}[${window}]) > 0 and ${failures} or ${failures} unless ${failures} offset ${window})`;
}

/** Pods that are asked whether they are ready, refuse now, and did not always: those that never were are their rollout's trouble. */
function readinessLost(options: QueryOptions): string {
  const ready = select('podReady', [is('condition', 'true')], options);
  const was = (range: string) => maxBy(POD, `(max_over_time(${ready}[${range}]) == 1)`);
  const passed = select('probeResults', [is('probe_type', 'Readiness'), is('result', 'successful')], options);
  const were = firstOf([was(MEMORY), was(READY_MEMORY), maxBy(POD, passed)]);
  return `(${probeFailed('Readiness', options)} and ${on(POD)} ${were} unless ${on(POD)} (${ready} == 1))`;
}

/** Deployments that want pods which were not even created; the value is how many. */
export function podsNotCreated(options: QueryOptions, at = ''): string {
  const labels = ['cluster', 'namespace', 'replicaset'];
  const wanted = maxBy(labels, `${select('replicaSetWanted', [], options)}${at}`);
  const made = maxBy(labels, `${select('replicaSetPods', [], options)}${at}`);
  const owners = maxBy([...labels, 'owner_name'], select('replicaSetOwner', [is('owner_kind', 'Deployment')], options));
  const missing = `(${wanted} - ${made} > 0) * ${on(labels)} group_left (owner_name) ${owners}`;
  return asWorkload(missing, 'Deployment', 'owner_name');
}

function workloadsOf(pods: readonly string[], options: QueryOptions): string {
  const each = firstOf(pods.map((one) => maxBy(POD, one)));
  return maxBy(WORKLOAD, `(${each} * 0 + 1) ${timesWorkload(select('podOwner', [], options), options)}`);
}

/** Pods that fail before everybody's eyes: alerts about them are sent at once, so one about their Service would only repeat them. */
const failing = (options: QueryOptions) => [
  restarted(options),
  probeFailed('Liveness', options),
  readinessLost(options),
  podsOn(brokenNodes(options), options),
];

/** Workloads whose containers crash, are killed or fail their probes, or whose node is broken. */
export function workloadsFailing(options: QueryOptions): string {
  return workloadsOf(failing(options), options);
}

/**
 * Workloads whose lack of ready pods is told by an alert that knows more: as `workloadsFailing`, or a container waits, no node
 * takes a pod, a pod is still starting, or pods are not created.
 */
export function workloadsWithCause(options: QueryOptions): string {
  const pods = [
    ...failing(options),
    `(${select('containerWaitingReason', [], options)} > 0)`,
    select('podUnschedulable', [], options),
    probeFailed('Startup', options),
  ];
  return `(${workloadsOf(pods, options)} or ${on(WORKLOAD)} ${podsNotCreated(options)})`;
}

/** Deployments whose rollout has passed its deadline. */
export function deploymentsStuck(options: QueryOptions): string {
  const condition = select('deploymentCondition', [is('condition', 'Progressing'), is('status', 'false')], options);
  return asWorkload(`(${condition} == 1)`, 'Deployment', 'deployment');
}

const startedAgain = (options: QueryOptions, window: string) =>
  maxBy(POD_CONTAINER, `changes(${select('containerRestarts', [], options)}[${window}])`);

/** How often the liveness probe of each container failed within the window; a counter born in it counts whole. */
function livenessFailures(options: QueryOptions, window: string): string {
  const failures = select('probeResults', [is('probe_type', 'Liveness'), is('result', 'failed')], options);
  return maxBy(POD_CONTAINER, `(${failures} - (${failures} offset ${window} or ${failures} * 0))`);
}

/**
 * Containers that were started again more often than their liveness probe failed: they end by themselves, and fail it now and
 * then while they are dead.
 */
export function endingByThemselves(options: QueryOptions, window = MEMORY): string {
  return `(${livenessFailures(options, window)} < ${on(POD_CONTAINER)} ${startedAgain(options, window)})`;
}

/** Leaves out containers of which another alert says why they were restarted within the window. */
export function exceptKilled(options: QueryOptions, window = MEMORY): string {
  const byProbe = `(${probeFailed('Liveness', options, window)} unless ${on(POD_CONTAINER)} ${endingByThemselves(options, window)})`;
  const atStart = probeFailed('Startup', options, window);
  return [everKilledForMemory(options), byProbe, atStart]
    .map((told) => `unless ${on(POD_CONTAINER)} ${told}`)
    .join(' ');
}
