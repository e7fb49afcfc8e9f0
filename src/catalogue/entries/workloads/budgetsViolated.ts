import { alertEntry } from '../../alertEntry';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { workloadsWithCause } from '../../promql/suppressed';

const BUDGET = ['cluster', 'namespace', 'poddisruptionbudget'];

export const budgetsViolated = alertEntry(
  {
    id: 'budgets-violated',
    title: 'Healthy pods that a disruption budget lacks',
    description:
      'How many pods fewer are healthy than the budget demands; not in a namespace where another alert says which workload is broken and why.',
    requires: [['budgetDesired'], ['budgetCurrent'], ['budgetExpected']],
  },
  (options) => {
    const desired = maxBy(BUDGET, select('budgetDesired', [], options));
    const healthy = maxBy(BUDGET, select('budgetCurrent', [], options));
    const used = maxBy(BUDGET, `(${select('budgetExpected', [], options)} > 0)`);
    const lacking = `((${desired} - ${healthy} > 0) and ${used})`;
    return `${lacking} unless ${on(['cluster', 'namespace'])} ${workloadsWithCause(options)}`;
  }
);
