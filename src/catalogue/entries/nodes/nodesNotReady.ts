import { alertEntry } from '../../alertEntry';
import { is, matches } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';
import { NODE } from '../../promql/suppressed';
import { ago } from '../../promql/gained';
import { objectsTold, untold, withWhy } from '../../promql/why';

/** A node that joins is not ready for a while. */
const JOINING_SECONDS = 120;

function notReady(seconds: number, options: QueryOptions): string {
  const conditions = [is('condition', 'Ready'), matches('status', 'false|unknown')];
  return maxBy(NODE, `(${select('nodeCondition', conditions, options)}${ago(seconds)} == 1)`);
}

export const nodesNotReady = alertEntry(
  {
    id: 'nodes-not-ready',
    title: 'Nodes that are not ready',
    description:
      'Nodes whose kubelet says it is not ready, or says nothing any more. Nodes in their first two minutes are left out.',
    requires: [['nodeCondition']],
  },
  (options) => {
    const joining = maxBy(NODE, `(time() - ${select('nodeCreated', [], options)} < ${JOINING_SECONDS})`);
    return withWhy(`${notReady(0, options)} unless ${on(NODE)} ${joining}`, NODE, {
      told: objectsTold('Node', 'node-.+', NODE, options),
      silent: untold((seconds) => notReady(seconds, options), options),
      otherwise: 'it does not report that it is ready',
    });
  }
);
