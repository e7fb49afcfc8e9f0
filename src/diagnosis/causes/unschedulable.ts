import type { Pod } from '../../contract/objects';
import { claimTrouble } from '../status/claimTrouble';
import { listOf } from '../words/count';
import { duration } from '../words/duration';
import { schedulerWords } from '../words/schedulerWords';
import { CREATING_GRACE, SCHEDULING_GRACE } from '../windows';
import { type CauseCheck, finding } from './finding';
import type { PodContext } from './PodContext';
import { earliest, podEvents } from './podEvents';

/** The claims that keep the pod back: those known not to be bound, each with its reason, or all it has. */
function waitingClaims({ view, pod, now }: PodContext): string {
  const known = pod.claimNames.flatMap((name) => view.get('persistentvolumeclaims', pod.meta.namespace, name) ?? []);
  const unbound = known.filter(({ phase }) => phase !== 'Bound');
  const names = unbound.length > 0 ? unbound.map(({ meta }) => meta.name) : pod.claimNames;
  if (names.length === 0) {
    return '';
  }
  const reasons = unbound.flatMap((claim) => claimTrouble(view, claim, now)?.text ?? []);
  const many = names.length > 1;
  const all = many && unbound.length === 0 ? 'are not all' : many ? 'are not' : 'is not';
  const why = reasons.length === 0 ? '' : ` (${listOf([...new Set(reasons)])})`;
  return `its PersistentVolumeClaim${many ? 's' : ''} ${listOf(names)} ${all} bound${why}`;
}

/** The scheduler names neither untolerated taints nor unbound claims; where only one set can be meant, they are named here. */
function withNames(plain: string, detail: string, context: PodContext): string {
  const claims = waitingClaims(context);
  const words = claims === '' ? plain : plain.replace('its PersistentVolumeClaim is not bound', () => claims);
  const counted = /(\d+) node\(s\) had untolerated taint\(s\)/.exec(detail);
  const { nodes, keys } = context.view.taintsThatRepel();
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
