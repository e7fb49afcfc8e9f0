import { alertEntry } from '../../alertEntry';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { brokenNodes, podsOn } from '../../promql/suppressed';
import { POD, timesWorkload, WORKLOAD } from '../../promql/workload';

export const podsTerminating = alertEntry(
  {
    id: 'pods-terminating',
    title: 'Time a pod should be gone',
    description:
      'How long the pod of a workload that is deleted longest should have been gone; pods of broken nodes cannot end and are left out.',
    unit: 'seconds',
    requires: [['podDeletionTime']],
  },
  (options) => {
    const deleted = select('podDeletionTime', [], options);
    const late = `(time() - ${maxBy(POD, deleted)})`;
    const pods = `(${late} unless ${on(POD)} ${podsOn(brokenNodes(options), options)})`;
    return maxBy(WORKLOAD, `${pods} ${timesWorkload(deleted, options, deleted)}`);
  }
);
