import type { Entry } from '../../entry';
import { NODE, nodesNotReady } from '../../promql/fleet';
import { is, matchesNot } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { POD } from '../../promql/workload';
import { nothingAnswers } from './nothingScraped';

/** A target must have been silent for so long, and have been asked before, so that pods that come and go do not count. */
const SILENT_FOR = '3m';
/** The gateway has a rule of its own. */
const OTHERS = matchesNot('job', '.*clusterscope.*');

/** Targets on pods that are not ready, or on nodes that are lost, are silent for a reason that has its own alert. */
function excused(options: QueryOptions): string {
  const notReady = select('podReady', [is('condition', 'false')], options);
  return [
    `unless on (${POD.join(', ')}) (${maxBy(POD, notReady)} == 1)`,
    `unless on (${NODE.join(', ')}) ${nodesNotReady(options)}`,
  ].join(' ');
}

export const targetsDown: Entry<'cluster'> = {
  id: 'targets-down',
  title: 'Targets down',
  description:
    'Targets that have not answered Prometheus for three minutes, by job. Left out: pods that are not ready, lost nodes, the gateway, and everything where nothing of the cluster is scraped.',
  unit: 'count',
  requires: [['up']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const up = select('up', [OTHERS], options);
    // What is not asked any more, as its pod is gone, leaves its last answers behind.
    const asked = `(${up} == 0) and (max_over_time(${up}[${SILENT_FOR}]) == 0)`;
    const silent = `(${asked} and ${up} offset ${SILENT_FOR})`;
    return `count by (cluster, job) (${silent} ${excused(options)}) unless on (cluster) ${nothingAnswers(options)}`;
  },
  thresholds: [],
};
