import { alertEntry } from '../../alertEntry';
import { maxBy, on } from '../../promql/operators';
import { select } from '../../promql/selector';
import { deploymentsStuck, workloadsWithCause } from '../../promql/suppressed';
import { asWorkload, WORKLOAD } from '../../promql/workload';

const DEPLOYMENT = ['cluster', 'namespace', 'deployment'];

export const deploymentsShort = alertEntry(
  {
    id: 'deployments-short',
    title: 'Replicas that a Deployment lacks',
    description:
      'Replicas that are wanted and not available, by Deployment; except while a rollout makes progress, and where another alert says why.',
    requires: [['deploymentReplicas'], ['deploymentAvailable'], ['deploymentUpdated']],
  },
  (options) => {
    const wanted = maxBy(DEPLOYMENT, select('deploymentReplicas', [], options));
    const available = maxBy(DEPLOYMENT, select('deploymentAvailable', [], options));
    const moving = maxBy(DEPLOYMENT, `(changes(${select('deploymentUpdated', [], options)}[10m]) > 0)`);
    const short = asWorkload(`(${wanted} - ${available} > 0 unless ${moving})`, 'Deployment', 'deployment');
    return `${short} unless ${on(WORKLOAD)} ${workloadsWithCause(options)} unless ${on(WORKLOAD)} ${deploymentsStuck(options)}`;
  }
);
