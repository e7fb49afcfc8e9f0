import type { Entry } from '../../entry';
import { is, matches } from '../../promql/matcher';
import { maxBy, sumBy } from '../../promql/operators';
import { select } from '../../promql/selector';
import { warningsGained } from './gained';
import { AUTOSCALER_BLIND } from './reasons';

/** Seconds. Of a warning that goes on and on, the autoscaler tells at least once in five minutes. */
const WINDOW = 600;

export const autoscalerBlind: Entry<'cluster'> = {
  id: 'autoscaler-blind',
  title: 'Autoscaler without metrics',
  description:
    'How often within ten minutes a HorizontalPodAutoscaler said that it cannot read its metrics, where its conditions are not exported.',
  unit: 'count',
  requires: [['events'], ['gatewayBuild']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const matchers = [is('owner_kind', 'HorizontalPodAutoscaler'), matches('reason', AUTOSCALER_BLIND)];
    const warnings = warningsGained(WINDOW, matchers, options);
    const named = `label_replace(${warnings}, "horizontalpodautoscaler", "$1", "owner", "(.*)")`;
    // Where the conditions of autoscalers are exported, the rule about these says the same.
    const conditions = maxBy(['cluster'], select('autoscalerCondition', [], options));
    return `${sumBy(['cluster', 'namespace', 'horizontalpodautoscaler'], named)} unless on (cluster) ${conditions}`;
  },
  thresholds: [{ tone: 'warning', from: 1 }],
};
