import type { Entry } from '../../entry';
import { matchesNot } from '../../promql/matcher';
import { sumBy } from '../../promql/operators';
import type { QueryOptions } from '../../promql/selector';
import { OWNER, warningsGained } from './gained';
import { LEFT_OUT } from './reasons';

/** Warnings of one owner and reason within the window from which they are an alert by themselves. */
export const MANY_WARNINGS = 4;
/** Seconds. */
export const WARNINGS_WINDOW = 300;
/** So many owners may have an alert of their own; more are a storm. */
const MOST_OWNERS = 3;
/** Owners with any warning at all from which there is a storm, however few warnings each has. */
const MANY_OWNERS = 20;
/** How long a storm keeps the single alerts quiet: longer than the window, as what is left of it when it ends is no news. */
const STORM_MEMORY = '6m:1m';

const owners = (warnings: string) => `count by (cluster) (${sumBy(OWNER, warnings)})`;

const counted = (options: QueryOptions) => warningsGained(WARNINGS_WINDOW, [matchesNot('reason', LEFT_OUT)], options);

/** Clusters in which so many owners have warnings that one message tells it better. */
function storm(options: QueryOptions): string {
  const warnings = counted(options);
  const loud = `${owners(`${warnings} > ${MANY_WARNINGS}`)} > ${MOST_OWNERS}`;
  const wide = `${owners(warnings)} > ${MANY_OWNERS}`;
  return `(${loud} or ${wide})`;
}

/** Clusters that have, or just had, a storm. */
export function recentStorm(options: QueryOptions): string {
  return `(${storm(options)} or count_over_time(${storm(options)}[${STORM_MEMORY}]))`;
}

export const eventStorm: Entry<'cluster'> = {
  id: 'event-storm',
  title: 'Warnings of many owners at once',
  description: `Warning events of the last five minutes, where more than ${MOST_OWNERS} owners have more than ${MANY_WARNINGS} each of one reason, or more than ${MANY_OWNERS} have any. Reasons that have rules of their own are not counted.`,
  unit: 'count',
  requires: [['events'], ['gatewayBuild']],
  levels: ['cluster'],
  expr: (_scope, options) => `${sumBy(['cluster'], counted(options))} and on (cluster) ${storm(options)}`,
  thresholds: [],
};
