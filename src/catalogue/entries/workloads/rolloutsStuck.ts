import { alertEntry } from '../../alertEntry';
import { on } from '../../promql/operators';
import { deploymentsStuck, workloadsWithCause } from '../../promql/suppressed';
import { WORKLOAD } from '../../promql/workload';

export const rolloutsStuck = alertEntry(
  {
    id: 'rollouts-stuck',
    title: 'Rollouts that do not go on',
    description:
      'Deployments whose new version did not become available within their progress deadline, except where an alert about their pods says why.',
    requires: [['deploymentCondition']],
  },
  (options) => `${deploymentsStuck(options)} unless ${on(WORKLOAD)} ${workloadsWithCause(options)}`
);
