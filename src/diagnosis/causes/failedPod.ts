import type { ContainerTermination, Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { controllerOf } from '../view/controllerOf';
import { EVICTED_WINDOW, FAILED_POD_WINDOW } from '../windows';
import { allContainers, type ContainerView } from './containersOf';
import { crashFinding } from './crash';
import { type CauseCheck, finding } from './finding';
import { earliest, podEvents } from './podEvents';

function ends(pod: Pod): Array<{ container: ContainerView; ended: ContainerTermination }> {
  return allContainers(pod).flatMap((container) => {
    const ended = container.status.state.terminated;
    return ended && ended.exitCode !== 0 ? [{ container, ended }] : [];
  });
}

function failedAt(pod: Pod): EpochMs | null {
  const disruption = pod.conditions.find(({ type, status }) => type === 'DisruptionTarget' && status === 'True');
  const finished = ends(pod).map(({ ended }) => ended.finishedAt);
  return earliest(disruption?.changedAt, ...finished) ?? pod.startedAt ?? pod.meta.createdAt;
}

/**
 * A pod in phase Failed. Whoever manages it makes another one, so only a recent eviction matters then; a pod nobody manages
 * stays down and is told for a while. Failed pods of Jobs are told by their Job.
 */
export const failedPod: CauseCheck = (context) => {
  const { pod, now } = context;
  if (pod.phase !== 'Failed') {
    return null;
  }
  const at = podEvents(context, 'Evicted')[0]?.lastAt ?? failedAt(pod);
  const managed = controllerOf(pod.meta) !== undefined;
  if (at === null || now - at > (managed ? EVICTED_WINDOW : FAILED_POD_WINDOW)) {
    return null;
  }
  if (pod.reason === 'Evicted') {
    const resource = /low on resource: ([\w-]+)/.exec(pod.message)?.[1];
    const why = resource ? `node ran low on ${resource}` : pod.message.split('. ')[0];
    return finding('evicted', why === '' ? 'evicted' : `evicted: ${why}`, { detail: pod.message, since: at });
  }
  if (managed) {
    return null;
  }
  const [end] = ends(pod);
  return end
    ? crashFinding(context, end.container, end.ended)
    : finding('not-ready', `failed${pod.reason === '' ? '' : `: ${pod.reason}`}`, { detail: pod.message, since: at });
};
