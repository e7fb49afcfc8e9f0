import type { DaemonSet, Deployment, StatefulSet, Workload } from '../../contract/objects';

/**
 * What `kubectl rollout status` says of a workload, without its line break. `failed` and `unavailable` are what it ends with
 * as an error; `unavailable` means that the strategy (OnDelete) has no rollout to watch.
 */
export interface RolloutStatus {
  state: 'done' | 'waiting' | 'failed' | 'unavailable';
  message: string;
}

const waiting = (message: string): RolloutStatus => ({ state: 'waiting', message });
const done = (message: string): RolloutStatus => ({ state: 'done', message });
const NOT_ROLLING: RolloutStatus = {
  state: 'unavailable',
  message: 'rollout status is only available for RollingUpdate strategy type',
};

function isObserved({ meta, observedGeneration }: Workload): boolean {
  return (meta.generation ?? 0) <= (observedGeneration ?? 0);
}

function deployment(workload: Deployment): RolloutStatus {
  const { name } = workload.meta;
  const { updatedReplicas, replicas, availableReplicas } = workload.status;
  const unfinished = `Waiting for deployment "${name}" rollout to finish:`;
  if (!isObserved(workload)) {
    return waiting('Waiting for deployment spec update to be observed...');
  }
  const progress = workload.conditions.find(({ type }) => type === 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded') {
    return { state: 'failed', message: `deployment "${name}" exceeded its progress deadline` };
  }
  if (workload.replicas !== null && updatedReplicas < workload.replicas) {
    return waiting(`${unfinished} ${updatedReplicas} out of ${workload.replicas} new replicas have been updated...`);
  }
  if (replicas > updatedReplicas) {
    return waiting(`${unfinished} ${replicas - updatedReplicas} old replicas are pending termination...`);
  }
  if (availableReplicas < updatedReplicas) {
    return waiting(`${unfinished} ${availableReplicas} of ${updatedReplicas} updated replicas are available...`);
  }
  return done(`deployment "${name}" successfully rolled out`);
}

function daemonSet(workload: DaemonSet): RolloutStatus {
  const { name } = workload.meta;
  const { updated, desired, available } = workload.status;
  const unfinished = `Waiting for daemon set "${name}" rollout to finish:`;
  if (workload.updateStrategy !== 'RollingUpdate') {
    return NOT_ROLLING;
  }
  if (!isObserved(workload)) {
    return waiting('Waiting for daemon set spec update to be observed...');
  }
  if (updated < desired) {
    return waiting(`${unfinished} ${updated} out of ${desired} new pods have been updated...`);
  }
  if (available < desired) {
    return waiting(`${unfinished} ${available} of ${desired} updated pods are available...`);
  }
  return done(`daemon set "${name}" successfully rolled out`);
}

/** The API server fills in a partition for every rolling update, so kubectl always speaks of a partitioned one. */
function statefulSet(workload: StatefulSet): RolloutStatus {
  const { replicas, partition } = workload;
  const { readyReplicas, updatedReplicas } = workload.status;
  if (workload.updateStrategy !== 'RollingUpdate') {
    return NOT_ROLLING;
  }
  if ((workload.observedGeneration ?? 0) === 0 || !isObserved(workload)) {
    return waiting('Waiting for statefulset spec update to be observed...');
  }
  if (replicas !== null && readyReplicas < replicas) {
    return waiting(`Waiting for ${replicas - readyReplicas} pods to be ready...`);
  }
  if (replicas !== null && updatedReplicas < replicas - partition) {
    const share = `${updatedReplicas} out of ${replicas - partition} new pods have been updated...`;
    return waiting(`Waiting for partitioned roll out to finish: ${share}`);
  }
  return done(`partitioned roll out complete: ${updatedReplicas} new pods have been updated...`);
}

/**
 * The rollout of a Deployment, StatefulSet or DaemonSet in the words of `kubectl rollout status`
 * (k8s.io/kubectl pkg/polymorphichelpers/rollout_status.go, v0.36, Apache-2.0); null for kinds that have none.
 */
export function rolloutStatus(workload: Workload): RolloutStatus | null {
  switch (workload.resource) {
    case 'deployments':
      return deployment(workload);
    case 'daemonsets':
      return daemonSet(workload);
    case 'statefulsets':
      return statefulSet(workload);
    default:
      return null;
  }
}
