import type { ContainerStatus, Pod } from '../../contract/objects';
import { isSidecar } from './containersOf';
import { readyCondition } from '../status/nodeStatus';

/** Reasons of events by which a pod that runs and is ready may still be failing a probe. */
export const PROBE_REASONS: ReadonlySet<string> = new Set(['Unhealthy', 'ProbeError']);

function runsWell({ ready, state }: ContainerStatus): boolean {
  return ready && state.running !== null && state.waiting === null && state.terminated === null;
}

/** As init containers do; one that should run beside the others must not. */
function hasEndedWell(pod: Pod, { name, state }: ContainerStatus): boolean {
  const once = pod.initContainers.every((spec) => spec.name !== name || !isSidecar(spec));
  return once && state.terminated?.exitCode === 0 && state.waiting === null && state.running === null;
}

/**
 * True when `podFinding` is null for sure, provided that the last end of each running container is longer ago than
 * `RESTART_WINDOW`, the pod's node is not lost, and no event with one of `PROBE_REASONS` is about it. A pod that succeeded is
 * calm whatever else is the case. Must follow every change of the chain: `calm.test.ts` compares the two.
 */
export function isCalm(pod: Pod): boolean {
  if (pod.phase === 'Succeeded') {
    return true;
  }
  return (
    pod.phase === 'Running' &&
    pod.meta.deletedAt === null &&
    readyCondition(pod)?.status === 'True' &&
    pod.containerStatuses.every(runsWell) &&
    pod.initContainerStatuses.every((status) => runsWell(status) || hasEndedWell(pod, status))
  );
}
