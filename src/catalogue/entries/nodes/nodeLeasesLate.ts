import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { firstOf, maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { brokenNodes, NODE } from '../../promql/suppressed';
import { copyLabel } from '../../promql/workload';

export const nodeLeasesLate = alertEntry(
  {
    id: 'node-leases-late',
    title: 'Time since a node renewed its lease',
    description:
      'How long ago each node last said that it lives, as the gateway sees it, else by the clock of Prometheus; nodes that are not ready are left out.',
    unit: 'seconds',
    requires: [['nodeLeaseAge', 'leaseRenewTime']],
  },
  (options) => {
    const renewed = copyLabel(select('leaseRenewTime', [is('namespace', 'kube-node-lease')], options), 'node', 'lease');
    const ages = [maxBy(NODE, select('nodeLeaseAge', [], options)), `${on(NODE)} (time() - ${maxBy(NODE, renewed)})`];
    return `${firstOf(ages)} unless ${on(NODE)} ${brokenNodes(options)}`;
  }
);
