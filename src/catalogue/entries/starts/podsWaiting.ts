import { alertEntry } from '../../alertEntry';
import { matchesNot } from '../../promql/matcher';
import { maxBy, on, sumBy } from '../../promql/operators';
import { select } from '../../promql/selector';
import { exceptExcusedPods } from '../../promql/suppressed';
import { workloadsTold } from '../../promql/why';
import { POD, timesWorkload, WORKLOAD } from '../../promql/workload';

/** Reasons of other alerts; containers behind an init container wait for that one. */
const TOLD =
  'CrashLoopBackOff|ErrImage.*|ImagePullBackOff|ImageInspectError|InvalidImageName|RegistryUnavailable|SignatureValidationFailed|CreateContainer.*|RunContainerError|Pre.*HookError|PodInitializing';

export const podsWaiting = alertEntry(
  {
    id: 'pods-waiting',
    title: 'Pods with a container that waits',
    description: 'Pods with a container that waits for something no other alert tells of, by workload.',
    requires: [['containerWaitingReason']],
  },
  (options) => {
    const waiting = select('containerWaitingReason', [matchesNot('reason', TOLD)], options);
    const pods = maxBy(POD, `(${waiting} ${exceptExcusedPods(options)}) * 0 + 1`);
    const workloads = sumBy(WORKLOAD, `${pods} ${timesWorkload(waiting, options, waiting)}`);
    return `${workloads} unless ${on(WORKLOAD)} ${workloadsTold('volume', options)}`;
  }
);
