import { alertEntry } from '../../alertEntry';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { workloadsWithCause } from '../../promql/suppressed';
import { asWorkload, WORKLOAD } from '../../promql/workload';

const DAEMON_SET = ['cluster', 'namespace', 'daemonset'];

export const daemonSetsShort = alertEntry(
  {
    id: 'daemonsets-short',
    title: 'Nodes without a pod of a DaemonSet',
    description:
      'Nodes that should have an available pod and have none, by DaemonSet; except while pods are updated one after the other, and where another alert says why.',
    requires: [['daemonSetDesired'], ['daemonSetAvailable'], ['daemonSetUpdated']],
  },
  (options) => {
    const wanted = maxBy(DAEMON_SET, select('daemonSetDesired', [], options));
    const available = maxBy(DAEMON_SET, select('daemonSetAvailable', [], options));
    const moving = maxBy(DAEMON_SET, `(changes(${select('daemonSetUpdated', [], options)}[10m]) > 0)`);
    const short = asWorkload(`(${wanted} - ${available} > 0 unless ${moving})`, 'DaemonSet', 'daemonset');
    return `${short} unless ${on(WORKLOAD)} ${workloadsWithCause(options)}`;
  }
);
