import { alertEntry } from '../../alertEntry';
import { podsNotCreated } from '../../promql/suppressed';
import { ago } from '../../promql/gained';
import { untold, withWhy, workloadsTold } from '../../promql/why';
import { WORKLOAD } from '../../promql/workload';

export const podsNotMade = alertEntry(
  {
    id: 'pods-not-made',
    title: 'Pods that are not created',
    description:
      'How many pods a Deployment wants that were not even created: a quota, a policy or an admission webhook refuses them.',
    requires: [['replicaSetWanted'], ['replicaSetPods'], ['replicaSetOwner']],
  },
  (options) =>
    withWhy(podsNotCreated(options), WORKLOAD, {
      told: workloadsTold('quota-exceeded|replicas-missing|warning-events', options),
      silent: untold((seconds) => podsNotCreated(options, ago(seconds)), options),
      otherwise: 'their creation is refused',
    })
);
