import type { Entry } from '../../entry';
import { sumBy } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { POD, WORKLOAD, workloadOfPods } from '../../promql/workload';
import { FEW_REQUESTS, slowerThanBefore } from './regression';
import { durationsByPod, failuresByPod, requestsByPod } from './servers';

const REQUIRES = [['httpRequests', 'httpCount', 'otelCount', 'springCount', 'grpcHandled'], ['podOwner']] as const;
const WINDOW = '2m';
const on = (labels: readonly string[]) => `on (${labels.join(', ')})`;

/** Sums of pods as sums of their workloads, where owners are exported: to guess from names would cost as much as the rest. */
function ofWorkloads(pods: string, options: QueryOptions, more: readonly string[] = []): string {
  const workload = workloadOfPods(select('podOwner', [], options), options);
  return sumBy([...WORKLOAD, ...more], `${pods} * ${on(POD)} group_left (workload_kind, workload) ${workload}`);
}

const requests = (options: QueryOptions) => ofWorkloads(requestsByPod(options), options);

export const workloadRequests: Entry<'cluster'> = {
  id: 'workload-requests',
  title: 'Requests by workload',
  description: 'Requests per second that the programs of a workload answered, by their own metrics; checks left out.',
  unit: 'requestsPerSecond',
  requires: REQUIRES,
  levels: ['cluster'],
  expr: (_scope, options) => requests(options),
  thresholds: [],
};

export const workloadErrors: Entry<'cluster'> = {
  id: 'workload-errors',
  title: 'Failed requests by workload',
  description:
    'Share of requests that the programs of a workload answered with 5xx (gRPC: an error of the server), by their own metrics; checks left out.',
  unit: 'ratio',
  requires: REQUIRES,
  levels: ['cluster'],
  expr: (_scope, options) => {
    const window: QueryOptions = { window: WINDOW, ...options };
    return `${ofWorkloads(failuresByPod(window), window)} / (${requests(window)} > ${FEW_REQUESTS})`;
  },
  thresholds: [{ tone: 'warning', from: 0.05 }],
};

export const workloadLatency: Entry<'cluster'> = {
  id: 'workload-latency',
  title: 'Slow requests by workload (p99)',
  description:
    'Time within which 99 % of the requests of the last five minutes were answered, by the programs’ own histograms, where it is more than three times the lower quartile of the four hours before.',
  unit: 'seconds',
  requires: [['httpDuration', 'otelDuration', 'springDuration', 'grpcDuration'], ...REQUIRES],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const window: QueryOptions = { window: '5m', ...options };
    const p99 = `histogram_quantile(0.99, ${ofWorkloads(durationsByPod(window), window, ['le'])})`;
    return `${slowerThanBefore(p99, WORKLOAD)} and ${on(WORKLOAD)} (${requests(window)} > ${FEW_REQUESTS})`;
  },
  thresholds: [{ tone: 'warning', from: 1 }],
};
