import { alertEntry } from '../../alertEntry';
import { is, matches } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { brokenNodes, NODE } from '../../promql/suppressed';

export const nodesUnderPressure = alertEntry(
  {
    id: 'nodes-under-pressure',
    title: 'Nodes under pressure',
    description:
      'Nodes that say they are short of memory, disk or process ids, by condition; not those that are not ready.',
    requires: [['nodeCondition']],
  },
  (options) => {
    const conditions = [matches('condition', 'MemoryPressure|DiskPressure|PIDPressure'), is('status', 'true')];
    const pressed = maxBy([...NODE, 'condition'], `(${select('nodeCondition', conditions, options)} == 1)`);
    return `${pressed} unless ${on(NODE)} ${brokenNodes(options)}`;
  }
);
