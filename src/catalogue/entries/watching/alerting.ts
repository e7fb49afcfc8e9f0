import type { Entry } from '../../entry';
import type { MetricId } from '../../metrics';
import { maxBy, sumBy, withLabel } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';

const WINDOW = '10m';

/** What was counted within the window, told apart by who counted. */
function countedBy(sources: Readonly<Record<string, MetricId>>, label: string, options: QueryOptions): string {
  return Object.entries(sources)
    .map(([name, metric]) => {
      const counted = sumBy(['cluster'], `increase(${select(metric, [], options)}[${WINDOW}])`);
      return `(${withLabel(counted, label, name)} > 0)`;
    })
    .join(' or ');
}

export const ruleEvaluationFailures: Entry<'cluster'> = {
  id: 'rule-evaluation-failures',
  title: 'Rules that cannot be evaluated',
  description: 'Failed evaluations of rules within ten minutes, by Prometheus and by Grafana (label evaluator).',
  unit: 'count',
  requires: [['ruleFailures', 'grafanaRuleFailures']],
  levels: ['cluster'],
  expr: (_scope, options) =>
    countedBy({ Prometheus: 'ruleFailures', Grafana: 'grafanaRuleFailures' }, 'evaluator', options),
  thresholds: [],
};

export const alertsUndelivered: Entry<'cluster'> = {
  id: 'alerts-undelivered',
  title: 'Alerts that were not delivered',
  description:
    'Alerts within ten minutes that Prometheus could hand to no Alertmanager, or messages that Alertmanager or Grafana could not send (label sender).',
  unit: 'count',
  requires: [['notificationsDropped', 'alertmanagerFailed', 'grafanaFailed']],
  levels: ['cluster'],
  expr: (_scope, options) =>
    countedBy(
      { Prometheus: 'notificationsDropped', Alertmanager: 'alertmanagerFailed', Grafana: 'grafanaFailed' },
      'sender',
      options
    ),
  thresholds: [],
};

export const samplesLost: Entry<'cluster'> = {
  id: 'samples-lost',
  title: 'Samples that remote storage refused',
  description: 'Samples within ten minutes that Prometheus could not hand to remote storage, and has given up.',
  unit: 'count',
  requires: [['samplesFailed']],
  levels: ['cluster'],
  expr: (_scope, options) => countedBy({ Prometheus: 'samplesFailed' }, 'sender', options),
  thresholds: [],
};

export const configurationRefused: Entry<'cluster'> = {
  id: 'configuration-refused',
  title: 'Prometheus runs with an old configuration',
  description: '1 while the last reload of Prometheus failed.',
  unit: 'flag',
  requires: [['configReloaded']],
  levels: ['cluster'],
  expr: (_scope, options) => `(${maxBy(['cluster'], `1 - ${select('configReloaded', [], options)}`)} > 0)`,
  thresholds: [],
};
