import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { maxBy, on, sumBy } from '../../promql/operators';
import { select } from '../../promql/selector';
import { exceptExcusedPods } from '../../promql/suppressed';
import { workloadsTold } from '../../promql/why';
import { POD, timesWorkload, WORKLOAD } from '../../promql/workload';

/** Volumes are attached and mounted within this time, as a rule. */
const PATIENCE_SECONDS = 120;

export const volumesNotMounted = alertEntry(
  {
    id: 'volumes-not-mounted',
    title: 'Pods whose volume is not mounted',
    description:
      'Pods whose containers wait to be created for more than two minutes after a node took the pod, and of which the gateway says that a volume is why, by workload.',
    requires: [['containerWaitingReason'], ['podStartTime'], ['problemInfo']],
  },
  (options) => {
    const creating = select('containerWaitingReason', [is('reason', 'ContainerCreating')], options);
    const old = `(time() - ${select('podStartTime', [], options)} > ${PATIENCE_SECONDS})`;
    const pods = maxBy(POD, `(${creating} and ${on(POD)} ${old} ${exceptExcusedPods(options)}) * 0 + 1`);
    const now = sumBy(WORKLOAD, `${pods} ${timesWorkload(creating, options, creating)}`);
    return `${now} * ${on(WORKLOAD)} group_left (why) ${workloadsTold('volume', options)}`;
  }
);
