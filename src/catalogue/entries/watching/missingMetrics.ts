import type { Entry } from '../../entry';
import { is, isNot } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { gatewayMissing } from './gateway';
import { nothingAnswers } from './nothingScraped';

/** Nodes whose containers are measured, counted by target: not every scrape names the node. */
const measured = (options: QueryOptions) =>
  `count by (cluster) (group by (cluster, instance) (${select('containerMemoryWorkingSet', [], options)}))`;

export const kubeletMetricsMissing: Entry<'cluster'> = {
  id: 'kubelet-metrics-missing',
  title: 'Nodes without kubelet metrics',
  description:
    'By how many the nodes that are ready outnumber those whose containers are measured (container_memory_working_set_bytes). Silent while nothing at all of the cluster is scraped.',
  unit: 'count',
  requires: [['nodeCondition'], ['containerMemoryWorkingSet']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const condition = select('nodeCondition', [is('condition', 'Ready'), is('status', 'true')], options);
    const ready = `count by (cluster) (${maxBy(['cluster', 'node'], condition)} == 1)`;
    const none = `${ready} * 0`;
    return `(${ready} - on (cluster) (${measured(options)} or on (cluster) ${none})) unless on (cluster) ${nothingAnswers(options)}`;
  },
  thresholds: [],
};

export const stateMetricsMissing: Entry<'cluster'> = {
  id: 'state-metrics-missing',
  title: 'No metrics about the state of objects',
  description:
    'Nodes that are measured in clusters of which neither kube-state-metrics nor the gateway says what pods there are. Silent while the gateway, or everything, is gone.',
  unit: 'count',
  requires: [['podPhase'], ['containerMemoryWorkingSet']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const states = select('podPhase', [isNot('phase', '')], options);
    return `${measured(options)} unless on (cluster) ${states} unless on (cluster) ${gatewayMissing(options)} unless on (cluster) ${nothingAnswers(options)}`;
  },
  thresholds: [],
};
