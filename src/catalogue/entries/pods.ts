import type { Entry } from '../entry';
import { matches } from '../promql/matcher';
import { maxBy, sumBy } from '../promql/operators';
import { select } from '../promql/selector';

export const podsByPhase: Entry<'cluster'> = {
  id: 'pods-by-phase',
  title: 'Pods by phase',
  description: 'Number of pods in each phase; one series per phase.',
  unit: 'count',
  requires: [['podPhase']],
  levels: ['cluster'],
  expr: (_scope, options) => sumBy(['phase'], maxBy(['namespace', 'pod', 'phase'], select('podPhase', [], options))),
  thresholds: [],
};

export const podsUsed: Entry<'cluster'> = {
  id: 'pods-used',
  title: 'Pods',
  description: 'Pods that run or wait to run. Finished ones no longer take a place on a node.',
  unit: 'count',
  requires: [['podPhase']],
  levels: ['cluster'],
  expr: (_scope, options) =>
    sumBy([], maxBy(['namespace', 'pod', 'phase'], select('podPhase', [matches('phase', 'Pending|Running')], options))),
  thresholds: [],
};
