import type { ContainerTermination, Pod } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { controllerOf } from '../view/controllerOf';
import { EVICTED_WINDOW, FAILED_POD_WINDOW } from '../windows';
import { allContainers, type ContainerView } from './containersOf';
import { crashFinding } from './crash';
import { type CauseCheck, type Finding, finding } from './finding';
import type { PodContext } from './PodContext';
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

/** As often as this within the window, a node's refusal is no race with another pod any more. */
const REFUSALS = 3;

function isRefused({ phase, reason, message }: Pod): boolean {
  return (
    phase === 'Failed' && (/^(OutOf|UnexpectedAdmissionError$)/.test(reason) || message.startsWith('Pod was rejected'))
  );
}

/**
 * The kubelet refuses pod after pod that the scheduler sends it (k8s.io/kubernetes pkg/kubelet/lifecycle/predicate.go), and the
 * controller makes a new one each time. One refusal is a race that the next pod wins.
 */
function refusedAgain({ view, pod, now }: PodContext): boolean {
  const controller = controllerOf(pod.meta);
  let refused = 0;
  for (const sibling of controller && isRefused(pod) ? view.podsManagedBy(controller.uid) : []) {
    const at = isRefused(sibling) && sibling.reason === pod.reason ? failedAt(sibling) : null;
    refused += at !== null && now - at <= EVICTED_WINDOW ? 1 : 0;
    if (refused >= REFUSALS) {
      return true;
    }
  }
  return false;
}

function refusal(pod: Pod, since: EpochMs): Finding {
  const why = pod.message.replace(/^Pod was rejected: /, '').split('\n')[0] || pod.reason;
  const where = pod.nodeName === null ? '' : ` ${pod.nodeName}`;
  return finding('unschedulable', `refused by node${where}: ${why}`, {
    many: `refused by their node: ${why}`,
    detail: pod.message,
    since,
  });
}

/**
 * A pod in phase Failed. Whoever manages it makes another one, so only a recent eviction matters then, or a node that refuses
 * one after the other; a pod nobody manages stays down and is told for a while. Failed pods of Jobs are told by their Job.
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
    return refusedAgain(context) ? refusal(pod, at) : null;
  }
  const [end] = ends(pod);
  return end
    ? crashFinding(context, end.container, end.ended)
    : finding('not-ready', `failed${pod.reason === '' ? '' : `: ${pod.reason}`}`, { detail: pod.message, since: at });
};
