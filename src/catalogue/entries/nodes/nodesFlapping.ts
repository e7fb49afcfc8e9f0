import { alertEntry } from '../../alertEntry';
import { is } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { brokenNodes, NODE } from '../../promql/suppressed';

export const nodesFlapping = alertEntry(
  {
    id: 'nodes-flapping',
    title: 'How often a node changed between ready and not',
    description:
      'Changes of the Ready condition of each node within half an hour; not while the node is not ready, as that has an alert of its own.',
    requires: [['nodeCondition']],
  },
  (options) => {
    const ready = select('nodeCondition', [is('condition', 'Ready'), is('status', 'true')], options);
    return `${maxBy(NODE, `changes(${ready}[30m])`)} unless ${on(NODE)} ${brokenNodes(options)}`;
  }
);
