import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { on } from '../../promql/operators';
import { podTroubles } from '../../promql/podTroubles';
import { select, type QueryOptions } from '../../promql/selector';
import { ago } from '../../promql/why';
import { POD_CONTAINER } from '../../promql/workload';

/** How long a kill counts: longer than the longest back-off, so that a container killed again and again is one alert. */
const WINDOW_SECONDS = 600;

/** When the container ended is the surest sign; older kube-state-metrics only tell that it was restarted. */
function killed(seconds: number, options: QueryOptions): string {
  const reason = select('containerLastTerminatedReason', [is('reason', 'OOMKilled')], options);
  const ended = `(time() - ${select('containerLastTerminatedAt', [], options)}${ago(seconds)} < ${WINDOW_SECONDS})`;
  const restarts = select('containerRestarts', [], options);
  const again = `(changes(${restarts}[${WINDOW_SECONDS}s]${ago(seconds)}) > 0)`;
  return `(${reason}${ago(seconds)} and ${on(POD_CONTAINER)} (${ended} or ${on(POD_CONTAINER)} ${again}))`;
}

export const oomKills = alertEntry(
  {
    id: 'oom-kills',
    title: 'Pods with a container killed for memory',
    description:
      'Pods in which a container was killed for want of memory within the last ten minutes, by workload and container.',
    requires: [['containerLastTerminatedReason'], ['containerLastTerminatedAt', 'containerRestarts']],
  },
  (options) =>
    podTroubles(
      {
        trouble: (seconds) => killed(seconds, options),
        per: ['container'],
        codes: 'oom-killed',
        otherwise: 'killed for want of memory',
      },
      options
    )
);
