import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { is } from '../../promql/matcher';
import { maxBy, minBy, on } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { secondsUntilFull } from './secondsUntilFull';

const CLAIM = ['cluster', 'namespace', 'persistentvolumeclaim'];
/** From here on a volume is no longer nearly full, but full. */
const FULL = 0.95;

/** Takes out volumes that nobody writes to. */
function writable(claims: string, options: QueryOptions): string {
  const mode = select('claimAccessMode', [is('access_mode', 'ReadOnlyMany')], options);
  return `(${claims} unless ${on(CLAIM)} ${mode})`;
}

function usedShare(options: QueryOptions): string {
  const of = (metric: MetricId) => select(metric, [], options);
  return writable(maxBy(CLAIM, `1 - ${of('volumeAvailable')} / (${of('volumeCapacity')} > 0)`), options);
}

function timeLeft(options: QueryOptions): string {
  const of = (metric: MetricId) => select(metric, [], options);
  const space = { free: of('volumeAvailable'), total: of('volumeCapacity'), fromShare: 0.5 };
  return writable(minBy(CLAIM, secondsUntilFull(space)), options);
}

const entry = (
  id: string,
  title: string,
  description: string,
  requires: Entry<'cluster'>['requires'],
  expr: (options: QueryOptions) => string
): Entry<'cluster'> => ({
  id,
  title,
  description: `${description} Volumes that are only read are left out.`,
  unit: 'ratio',
  requires,
  levels: ['cluster'],
  expr: (_scope, options) => expr(options),
  thresholds: [],
});

const SPACE = [['volumeAvailable'], ['volumeCapacity']] as const;

export const volumeUsed = entry('volume-used', 'Volumes used', 'Used share of each claim’s volume.', SPACE, usedShare);

/** What is full, and what will be within the day, has an alert of its own. */
export const volumeNearlyFull = entry(
  'volume-nearly-full',
  'Volumes used, below 95 % and not filling up',
  'Used share of each claim’s volume that is neither at 95 % nor full within the day.',
  SPACE,
  (options) => `(${usedShare(options)} < ${FULL}) unless ${on(CLAIM)} ${timeLeft(options)}`
);

export const volumeInodesUsed = entry(
  'volume-inodes-used',
  'Inodes of volumes used',
  'Share of the files that each claim’s volume can hold.',
  [['volumeInodesUsed'], ['volumeInodes']],
  (options) =>
    writable(
      maxBy(CLAIM, `${select('volumeInodesUsed', [], options)} / (${select('volumeInodes', [], options)} > 0)`),
      options
    )
);

export const volumeForecast: Entry<'cluster'> = {
  ...entry(
    'volume-forecast',
    'Time until a volume is full',
    'Seconds until a claim’s volume is full at the rate of the last hour and of the last six, where that is less than a day and more than half is used.',
    SPACE,
    timeLeft
  ),
  unit: 'seconds',
};
