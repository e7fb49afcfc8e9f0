import type { Entry } from '../../entry';
import { is, matches } from '../../promql/matcher';
import { sumBy } from '../../promql/operators';
import { warningsGained } from './gained';
import { AUTOSCALER_BLIND } from './reasons';

/** Seconds. Of a warning that goes on and on, the autoscaler tells at least once in five minutes. */
const WINDOW = 600;

export const autoscalerBlind: Entry<'cluster'> = {
  id: 'autoscaler-blind',
  title: 'Autoscaler without metrics',
  description: 'How often within ten minutes a HorizontalPodAutoscaler said that it cannot read its metrics.',
  unit: 'count',
  requires: [['events'], ['gatewayBuild']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const matchers = [is('owner_kind', 'HorizontalPodAutoscaler'), matches('reason', AUTOSCALER_BLIND)];
    const warnings = warningsGained(WINDOW, matchers, options);
    const named = `label_replace(${warnings}, "horizontalpodautoscaler", "$1", "owner", "(.*)")`;
    return sumBy(['cluster', 'namespace', 'horizontalpodautoscaler'], named);
  },
  thresholds: [{ tone: 'warning', from: 1 }],
};
