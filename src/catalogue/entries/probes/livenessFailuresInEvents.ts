import type { Entry } from '../../entry';
import { gained } from '../../promql/gained';
import { is } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { beginning } from '../../promql/podLife';
import { select, type QueryOptions } from '../../promql/selector';
import { CONTAINER, timesWorkload, WORKLOAD } from '../../promql/workload';
import { WINDOW_SECONDS } from './probeFailures';

function expression(options: QueryOptions): string {
  const counter = select('probeFailures', [is('probe', 'liveness')], options);
  const failures = maxBy([...CONTAINER, 'cause'], gained(counter, WINDOW_SECONDS, 0, options));
  const scraped = `on (cluster) ${maxBy(['cluster'], select('probeResults', [], options))}`;
  const starting = maxBy(
    WORKLOAD,
    `${beginning(options)} ${timesWorkload(select('podStartTime', [], options), options)}`
  );
  return `topk by (${CONTAINER.join(', ')}) (1, ${failures}) unless ${scraped} unless ${on(WORKLOAD)} ${starting}`;
}

export const livenessFailuresInEvents: Entry<'cluster'> = {
  id: 'liveness-failures-in-events',
  title: 'Liveness probe failures, from events',
  description:
    'For clusters whose probes are not scraped: failed liveness probes that the gateway saw in events within two minutes, one series per workload and container with the most frequent cause. Workloads with a pod in its first minute are left out.',
  unit: 'count',
  requires: [['probeFailures'], ['up']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'critical', from: 1 }],
};
