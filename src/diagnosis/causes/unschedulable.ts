import type { Pod } from '../../contract/objects';
import { listOf } from '../words/count';
import { duration } from '../words/duration';
import { schedulerWords } from '../words/schedulerWords';
import { CREATING_GRACE, SCHEDULING_GRACE } from '../windows';
import { type CauseCheck, finding } from './finding';
import type { PodContext } from './PodContext';
import { earliest, podEvents } from './podEvents';

/** The scheduler names neither untolerated taints nor unbound claims; where only one set can be meant, they are named here. */
function withNames(plain: string, detail: string, { view, pod }: PodContext): string {
  let words = plain;
  if (pod.claimNames.length > 0) {
    const many = pod.claimNames.length > 1;
    const claims = `its PersistentVolumeClaim${many ? 's' : ''} ${listOf(pod.claimNames)} ${many ? 'are not all' : 'is not'} bound`;
    words = words.replace('its PersistentVolumeClaim is not bound', claims);
  }
  const counted = /(\d+) node\(s\) had untolerated taint\(s\)/.exec(detail);
  const { nodes, keys } = view.taintsThatRepel();
  return counted && Number(counted[1]) === nodes
    ? words.replace(/taints (on \d+ nodes?) not tolerated/, `taint ${listOf(keys)} $1 not tolerated`)
    : words;
}

function scheduled(pod: Pod) {
  return pod.conditions.find((condition) => condition.type === 'PodScheduled');
}

/** No node takes the pod. Gated pods wait on purpose. */
export const unschedulable: CauseCheck = (context) => {
  const { pod, now } = context;
  const condition = scheduled(pod);
  if (pod.phase !== 'Pending' || pod.nodeName !== null || condition?.reason === 'SchedulingGated') {
    return null;
  }
  const since = earliest(condition?.changedAt, pod.meta.createdAt);
  if (condition?.status === 'False') {
    const detail = condition.message || podEvents(context, 'FailedScheduling')[0]?.message || '';
    const words = withNames(schedulerWords(detail), detail, context);
    return since !== null && now - since < SCHEDULING_GRACE
      ? null
      : finding('unschedulable', `cannot be scheduled${words === '' ? '' : `: ${words}`}`, { detail, since });
  }
  if (since !== null && now - since > CREATING_GRACE) {
    const text = `not looked at by the scheduler for ${duration(now - since)}`;
    return finding('unschedulable', text, { since });
  }
  return null;
};
