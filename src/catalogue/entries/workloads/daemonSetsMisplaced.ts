import { alertEntry } from '../../alertEntry';
import { select } from '../../promql/selector';
import { asWorkload } from '../../promql/workload';

export const daemonSetsMisplaced = alertEntry(
  {
    id: 'daemonsets-misplaced',
    title: 'Nodes with a pod of a DaemonSet that should have none',
    description: 'Nodes that run a pod of the DaemonSet although it no longer is meant for them.',
    requires: [['daemonSetMisscheduled']],
  },
  (options) => asWorkload(`(${select('daemonSetMisscheduled', [], options)} > 0)`, 'DaemonSet', 'daemonset')
);
