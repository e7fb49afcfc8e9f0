import type { Entry } from '../../entry';
import { isNot } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select } from '../../promql/selector';

const LINK = ['cluster', 'source_zone', 'target_zone'];
/** Set by whoever runs blackbox-exporter on every node; it knows no zone itself. */
const BETWEEN_ZONES = [isNot('source_zone', ''), isNot('target_zone', '')];
const WINDOW = '5m';

/** The median, so that one slow node does not make its zone slow. */
export const zoneLinkLatency: Entry<'cluster'> = {
  id: 'zone-link-latency',
  title: 'From a zone to another one',
  description:
    'Median time of the probes from nodes of a zone to nodes of another one over five minutes. From blackbox-exporter on every node, with the labels source_zone and target_zone.',
  unit: 'seconds',
  requires: [['probeDuration']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const probes = `avg_over_time(${select('probeDuration', BETWEEN_ZONES, options)}[${WINDOW}])`;
    const latency = `quantile by (${LINK.join(', ')}) (0.5, ${probes})`;
    const within = `label_replace(${maxBy(['cluster', 'source_zone'], probes)}, "target_zone", "$1", "source_zone", "(.*)")`;
    return `${latency} unless on (${LINK.join(', ')}) ${within}`;
  },
  thresholds: [{ tone: 'warning', from: 0.1 }],
};
