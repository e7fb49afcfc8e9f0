import type { Entry } from '../../entry';
import { isNot, matchesNot } from '../../promql/matcher';
import { maxBy, withLabel } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { MANY_WARNINGS, recentStorm, WARNINGS_WINDOW } from './eventStorm';
import { OWNER, warningsGained } from './gained';
import { LEFT_OUT } from './reasons';

const SERIES = [...OWNER, 'reason'];
const on = (labels: readonly string[]) => `on (${labels.join(', ')})`;
const copy = (expression: string, target: string, source: string) =>
  `label_replace(${expression}, "${target}", "$1", "${source}", "(.*)")`;

/** Warnings with what Kubernetes says, which the gateway keeps the same for an hour: an alert whose words changed would be sent anew. */
export function withMessage(warnings: string, options: QueryOptions): string {
  const message = select('eventMessage', [], options);
  const told = `topk by (${SERIES.join(', ')}) (1, ${maxBy([...SERIES, 'message'], message)})`;
  const untold = `(${withLabel(warnings, 'message', 'see events')} > bool 0)`;
  return `${warnings} * ${on(SERIES)} group_left (message) (${told} or ${on(SERIES)} ${untold})`;
}

export const workloadWarnings: Entry<'cluster'> = {
  id: 'workload-warnings',
  title: 'Warnings about a workload',
  description: `Warning events of the last five minutes by workload and reason, with what they say. Silent in a storm and for six minutes after it. Reasons that have rules of their own are not counted.`,
  unit: 'count',
  requires: [['events'], ['gatewayBuild']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const ofWorkloads = [isNot('namespace', ''), matchesNot('reason', LEFT_OUT)];
    const warnings = warningsGained(WARNINGS_WINDOW, ofWorkloads, options);
    const told = withMessage(warnings, options);
    const named = maxBy(
      ['cluster', 'namespace', 'workload_kind', 'workload', 'reason', 'message'],
      copy(copy(told, 'workload_kind', 'owner_kind'), 'workload', 'owner')
    );
    return `${named} unless on (cluster) ${recentStorm(options)}`;
  },
  thresholds: [{ tone: 'warning', from: MANY_WARNINGS + 1 }],
};
