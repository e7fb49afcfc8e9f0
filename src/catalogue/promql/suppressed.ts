import { is } from './matcher';
import { firstOf, maxBy, on } from './operators';
import { select, type QueryOptions } from './selector';
import { asWorkload, copyLabel, POD, timesWorkload, WORKLOAD } from './workload';

/** How long the latest restart or failed probe of a container explains what its workload lacks. */
const MEMORY = '10m';
/** A node that is back needs a while until its pods are. */
const NODE_MEMORY = '2m';

export const NODE = ['cluster', 'node'];

/** Nodes that are not ready, or were not at some time of the last two minutes. */
export function brokenNodes(options: QueryOptions): string {
  const ready = select('nodeCondition', [is('condition', 'Ready'), is('status', 'true')], options);
  return maxBy(NODE, `(min_over_time(${ready}[${NODE_MEMORY}]) == 0)`);
}

/** Pods that the alert about their node explains. */
export function podsOnBrokenNodes(options: QueryOptions): string {
  const pods = maxBy([...POD, 'node'], select('podInfo', [], options));
  return maxBy(POD, `(${pods} and ${on(NODE)} ${brokenNodes(options)})`);
}

/** What leaves out pods that are being deleted and pods of broken nodes; follows an expression about pods. */
export function exceptExcusedPods(options: QueryOptions): string {
  const ending = select('podDeletionTime', [], options);
  return `unless ${on(POD)} ${ending} unless ${on(POD)} ${podsOnBrokenNodes(options)}`;
}

/** Containers that the kubelet started again lately. */
export function restarted(options: QueryOptions): string {
  const restarts = select('containerRestarts', [], options);
  return `(changes(${restarts}[${MEMORY}]) > 0 and ${restarts})`;
}

/** A counter of failures that grew lately or was born then. */
const grown = (counter: string) =>
  `(changes(${counter}[${MEMORY}]) > 0 and ${counter} or ${counter} unless ${counter} offset ${MEMORY})`;

/** Containers whose probe of this type failed lately. */
export function probeFailed(type: 'Liveness' | 'Readiness' | 'Startup', options: QueryOptions): string {
  return grown(select('probeResults', [is('probe_type', type), is('result', 'failed')], options));
}

/** ReplicaSets that want pods which were not even created, as workloads; the value is how many. */
export function podsNotCreated(options: QueryOptions): string {
  const labels = ['cluster', 'namespace', 'replicaset'];
  const wanted = maxBy(labels, select('replicaSetWanted', [], options));
  const made = maxBy(labels, select('replicaSetPods', [], options));
  const owners = maxBy(
    [...labels, 'owner_kind', 'owner_name'],
    select('replicaSetOwner', [is('owner_kind', 'Deployment')], options)
  );
  const missing = `(${wanted} - ${made} > 0) * ${on(labels)} group_left (owner_name) ${owners}`;
  return asWorkload(missing, 'Deployment', 'owner_name');
}

/** Workloads that an alert about crashes, kills or liveness probes tells of: these rules are as urgent as one about a Service. */
export function workloadsDying(options: QueryOptions): string {
  const pods = maxBy(POD, `${restarted(options)} or ${probeFailed('Liveness', options)}`);
  return workloadsOf(pods, options);
}

/**
 * Workloads whose lack of ready pods is told by an alert that knows more: a container waits or was restarted, a probe fails,
 * no node takes a pod, the node is broken, pods are not created, or a pod cannot end.
 */
export function workloadsWithCause(options: QueryOptions): string {
  const pods = [
    `(${select('containerWaitingReason', [], options)} > 0)`,
    select('podUnschedulable', [], options),
    restarted(options),
    probeFailed('Liveness', options),
    probeFailed('Readiness', options),
    probeFailed('Startup', options),
    podsOnBrokenNodes(options),
  ].map((one) => maxBy(POD, one));
  return `(${workloadsOf(firstOf(pods), options)} or ${on(WORKLOAD)} ${podsNotCreated(options)})`;
}

function workloadsOf(pods: string, options: QueryOptions): string {
  return maxBy(WORKLOAD, `(${pods} * 0 + 1) ${timesWorkload(select('podOwner', [], options), options)}`);
}

/** An expression about objects that the gateway names by `owner_kind` and `owner`, as one about workloads. */
export function ownersAsWorkloads(expression: string, labels: readonly string[] = []): string {
  const renamed = copyLabel(copyLabel(expression, 'workload_kind', 'owner_kind'), 'workload', 'owner');
  return maxBy([...WORKLOAD, ...labels], renamed);
}
