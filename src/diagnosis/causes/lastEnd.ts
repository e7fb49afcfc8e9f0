import type { ContainerStatus, ContainerTermination } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { readyCondition } from '../status/nodeStatus';
import { FIRST_RESTART_WINDOW, RESTART_WINDOW } from '../windows';
import type { PodContext } from './PodContext';

const UNKNOWN_END: ContainerTermination = {
  exitCode: -1,
  signal: 0,
  reason: '',
  message: '',
  startedAt: null,
  finishedAt: null,
};

/** How long after its last end a running container may end again without surprise. */
function settlingTime(status: ContainerStatus, ended: ContainerTermination): number {
  if (status.restartCount > 1) {
    return RESTART_WINDOW;
  }
  const lastRun = ended.startedAt === null || ended.finishedAt === null ? 0 : ended.finishedAt - ended.startedAt;
  return Math.min(RESTART_WINDOW, Math.max(FIRST_RESTART_WINDOW, 2 * lastRun));
}

/** The end came with its node's: the container runs again since the node is back, and that is all there is to it. */
function endedWithNode({ view, pod }: PodContext, ended: ContainerTermination): boolean {
  if (ended.exitCode === 255 && ended.reason === 'Unknown') {
    return true;
  }
  const node = pod.nodeName === null ? undefined : view.get('nodes', null, pod.nodeName);
  const back = node ? readyCondition(node) : undefined;
  return back?.status === 'True' && (back.changedAt ?? 0) > (ended.finishedAt ?? Infinity);
}

/**
 * The end of a container that still matters now, or null. A container in back-off or ended is in trouble; one that runs
 * again is until it has settled, ready or not: in a loop it is running, and often ready, most of the time.
 * `exitCode` is -1 when the kubelet no longer knows how it ended.
 */
export function lastEnd(context: PodContext, status: ContainerStatus): ContainerTermination | null {
  const { waiting, running, terminated } = status.state;
  if (waiting?.reason === 'CrashLoopBackOff') {
    return status.lastTermination ?? UNKNOWN_END;
  }
  if (terminated) {
    const mayRestart = context.pod.restartPolicy === 'Always' && status.restartCount > 0;
    return terminated.exitCode !== 0 || mayRestart ? terminated : null;
  }
  const ended = status.lastTermination;
  if (!ended || ended.finishedAt === null || status.restartCount === 0) {
    return null;
  }
  const since: EpochMs = context.now - ended.finishedAt;
  if (since > settlingTime(status, ended)) {
    return null;
  }
  return running && endedWithNode(context, ended) ? null : ended;
}
