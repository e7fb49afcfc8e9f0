import type { Entry } from '../../entry';
import { is } from '../../promql/matcher';
import { maxBy, on } from '../../promql/operators';
import { select, type QueryOptions } from '../../promql/selector';

const QUOTA = ['cluster', 'namespace', 'resourcequota', 'resource'];

/** Namespaces in which pods are wanted and not there: what the quota refuses is told by an alert of the workload it hurts. */
function podsMissing(options: QueryOptions): string {
  const labels = ['cluster', 'namespace', 'replicaset'];
  const wanted = maxBy(labels, select('replicaSetWanted', [], options));
  return `(${wanted} - ${maxBy(labels, select('replicaSetPods', [], options))} > 0)`;
}

export const quotaUsed: Entry<'cluster'> = {
  id: 'quota-used',
  title: 'Quota used',
  description:
    'Used share of each resource of each quota; resources of which none is allowed are left out, and so are namespaces in which a ReplicaSet lacks pods: that has an alert of its own.',
  unit: 'ratio',
  requires: [['resourceQuota']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const of = (type: string) => maxBy(QUOTA, select('resourceQuota', [is('type', type)], options));
    return `${of('used')} / (${of('hard')} > 0) unless ${on(['cluster', 'namespace'])} ${podsMissing(options)}`;
  },
  thresholds: [{ tone: 'warning', from: 0.9 }],
};
