import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { is, isNot, type Matcher } from '../../promql/matcher';
import { ofPods } from '../../promql/pods';
import { rateOf, select, type QueryOptions } from '../../promql/selector';
import { PODS_LEVELS, type PodsLevel, type PodsScope } from '../../scope';
import type { Unit } from '../../unit';
import { requestsByPod } from '../traffic/servers';

type Words = Pick<Entry<PodsLevel>, 'id' | 'title' | 'description'>;

const OF_CONTAINERS = [isNot('container', ''), isNot('container', 'POD')];
/** What a pod has as a whole is not told of its containers. */
const WHOLE_PODS = PODS_LEVELS.filter((level) => level !== 'container');
/** How far back restarts and failed probes are counted. */
const COUNTED = '1h';

function entry(
  words: Words,
  unit: Unit,
  requires: Entry<PodsLevel>['requires'],
  expr: (scope: PodsScope, options: QueryOptions) => string,
  levels: readonly PodsLevel[] = PODS_LEVELS
): Entry<PodsLevel> {
  return { ...words, unit, requires, levels, expr, thresholds: [] };
}

/** A rate of bytes; `parts` tell the series of one pod apart. */
function flow(
  words: Words,
  metric: MetricId,
  own: readonly Matcher[],
  parts: readonly string[],
  levels?: readonly PodsLevel[]
) {
  return entry(
    words,
    'bytesPerSecond',
    [[metric]],
    (scope, options) => ofPods((only) => rateOf(metric, [...only, ...own], options), scope, options, parts),
    levels
  );
}

export const networkIn = flow(
  { id: 'network-received', title: 'Network received', description: 'Bytes per second that pods received.' },
  'podReceived',
  [],
  ['interface'],
  WHOLE_PODS
);
export const networkOut = flow(
  { id: 'network-sent', title: 'Network sent', description: 'Bytes per second that pods sent.' },
  'podSent',
  [],
  ['interface'],
  WHOLE_PODS
);
export const diskRead = flow(
  { id: 'disk-read', title: 'Read from disk', description: 'Bytes per second that containers read from disks.' },
  'containerRead',
  OF_CONTAINERS,
  ['container', 'device']
);
export const diskWritten = flow(
  { id: 'disk-written', title: 'Written to disk', description: 'Bytes per second that containers wrote to disks.' },
  'containerWritten',
  OF_CONTAINERS,
  ['container', 'device']
);

export const containerRestartsGained = entry(
  { id: 'restarts', title: 'Restarts', description: 'How often containers were started again within the last hour.' },
  'count',
  [['containerRestarts']],
  (scope, options) =>
    ofPods((only) => `increase(${select('containerRestarts', only, options)}[${COUNTED}])`, scope, options)
);

export const probesFailed = entry(
  { id: 'probes-failed', title: 'Failed probes', description: 'Probes of any type that failed within the last hour.' },
  'count',
  [['probeResults']],
  (scope, options) => {
    const failed = (only: readonly Matcher[]) =>
      `increase(${select('probeResults', [...only, is('result', 'failed')], options)}[${COUNTED}])`;
    return ofPods(failed, scope, options, ['container', 'probe_type']);
  }
);

export const cpuThrottled = entry(
  {
    id: 'cpu-throttled',
    title: 'CPU throttled',
    description: 'Share of the periods in which containers with a CPU limit had to wait for the next one.',
  },
  'ratio',
  [['containerCpuThrottled'], ['containerCpuPeriods']],
  (scope, options) => {
    const sum = (metric: MetricId) =>
      ofPods((only) => rateOf(metric, [...only, ...OF_CONTAINERS], options), scope, options);
    return `${sum('containerCpuThrottled')} / (${sum('containerCpuPeriods')} > 0)`;
  }
);

export const applicationRequests = entry(
  {
    id: 'application-requests',
    title: 'Requests answered',
    description: 'Requests per second that the programs answered, by their own metrics; probes left out.',
  },
  'requestsPerSecond',
  [['httpRequests', 'httpCount', 'otelCount', 'springCount', 'grpcHandled']],
  (scope, options) => ofPods((only) => requestsByPod(options, only), scope, options, []),
  WHOLE_PODS
);
