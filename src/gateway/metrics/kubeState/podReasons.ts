import type { Pod } from '../../../contract/objects';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';

const REASONS = [
  'Evicted',
  'NodeAffinity',
  'NodeLost',
  'PreemptionByScheduler',
  'SchedulingGated',
  'Shutdown',
  'TerminationByKubelet',
  'UnexpectedAdmissionError',
];
const DISRUPTIONS = [
  'PreemptionByScheduler',
  'DeletionByTaintManager',
  'EvictionByEvictionAPI',
  'DeletionByPodGC',
  'TerminationByKubelet',
];
const OTHER = 'Other';

/** Reasons of the pod, its conditions and its ended containers, as far as they are known ones. */
function statusReasons({ reason, conditions, containerStatuses }: Pod): Row[] {
  const found = new Set([
    reason,
    ...conditions.map((condition) => condition.reason),
    ...containerStatuses.map(({ state }) => state.terminated?.reason ?? ''),
  ]);
  const rows = REASONS.filter((word) => found.has(word)).map((word): Row => [1, word]);
  return reason === '' || REASONS.includes(reason) ? rows : [...rows, [1, OTHER]];
}

export const podReasonFamilies: ReadonlyArray<ObjectFamily<Pod>> = [
  {
    name: 'kube_pod_status_reason',
    help: 'The pod status reasons.',
    labels: ['reason'],
    rows: statusReasons,
  },
  {
    name: 'kube_pod_status_disruption_reason',
    help: 'The pod disruption condition reason.',
    labels: ['reason'],
    rows: ({ conditions }) =>
      conditions
        .filter(({ type }) => type === 'DisruptionTarget')
        .map(({ reason }) => [1, DISRUPTIONS.includes(reason) ? reason : OTHER]),
  },
];
