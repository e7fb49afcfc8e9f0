import type { Entry } from '../../entry';
import { fleetMedian, NODE, nodesNotReady } from '../../promql/fleet';
import { is } from '../../promql/matcher';
import { firstOf, maxBy } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { NODE_API_ALERT, slowerThanOthers } from './nodeApiLatency';

const WINDOW = '5m';
/** Mean age of a lease that is renewed every 10 seconds, in seconds. */
const USUAL_AGE = '5';

/** Mean age of each node's lease: by the gateway's clock, else by the time at which kube-state-metrics was scraped. */
function meanAge(options: QueryOptions): string {
  const seen = maxBy(NODE, `avg_over_time(${select('nodeLeaseAge', [], options)}[${WINDOW}])`);
  const renewed = select('leaseRenewTime', [is('namespace', 'kube-node-lease')], options);
  const age = maxBy(['cluster', 'lease'], `avg_over_time((timestamp(${renewed}) - ${renewed})[${WINDOW}:15s])`);
  return firstOf([seen, maxBy(NODE, `label_replace(${age}, "node", "$1", "lease", "(.*)")`)]);
}

function expression(options: QueryOptions): string {
  const age = meanAge(options);
  // With few nodes there is no median to trust, but what is usual is known.
  const usual = `count by (cluster) (${age}) * 0 + ${USUAL_AGE}`;
  const late = `(${age} - on (cluster) group_left () ${fleetMedian(age, [usual])})`;
  const on = `on (${NODE.join(', ')})`;
  const slow = `(${slowerThanOthers(options)} > ${NODE_API_ALERT})`;
  return `${late} unless ${on} ${nodesNotReady(options)} unless ${on} ${slow}`;
}

export const leaseDelay: Entry<'cluster'> = {
  id: 'node-lease-delay',
  title: 'Late heartbeats of a node',
  description:
    'By how much a node’s lease was older than those of other nodes over five minutes, on average; with fewer than three nodes, than 5 s. Nodes that are not ready, and those whose slow way to the API server explains it, are left out.',
  unit: 'seconds',
  requires: [['nodeLeaseAge', 'leaseRenewTime']],
  levels: ['cluster'],
  expr: (_scope, options) => expression(options),
  thresholds: [{ tone: 'warning', from: 6 }],
};
