import { alertEntry } from '../../alertEntry';
import { is, isNot } from '../../promql/matcher';
import { podTroubles } from '../../promql/podTroubles';
import { select } from '../../promql/selector';
import { ago } from '../../promql/gained';

export const initContainersFailing = alertEntry(
  {
    id: 'init-containers-failing',
    title: 'Pods whose init container fails',
    description:
      'Pods with an init container that ended with an error or is held back before its next try, by workload and container.',
    requires: [['initContainerWaitingReason'], ['initContainerTerminatedReason']],
  },
  (options) => {
    const backOff = select('initContainerWaitingReason', [is('reason', 'CrashLoopBackOff')], options);
    const ended = select('initContainerTerminatedReason', [isNot('reason', 'Completed')], options);
    return podTroubles(
      {
        trouble: (seconds) => `(${backOff}${ago(seconds)} or ${ended}${ago(seconds)} > 0)`,
        among: `(${backOff} or ${ended} > 0)`,
        per: ['container'],
        codes: 'init-container|oom-killed|crash',
        otherwise: 'it ends with an error',
      },
      options
    );
  }
);
