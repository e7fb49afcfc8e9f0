import type { Entry } from '../../entry';
import { is } from '../../promql/matcher';
import { maxBy } from '../../promql/operators';
import { select } from '../../promql/selector';

const QUOTA = ['cluster', 'namespace', 'resourcequota', 'resource'];

export const quotaUsed: Entry<'cluster'> = {
  id: 'quota-used',
  title: 'Quota used',
  description: 'Used share of each resource of each quota; resources of which none is allowed are left out.',
  unit: 'ratio',
  requires: [['resourceQuota']],
  levels: ['cluster'],
  expr: (_scope, options) => {
    const of = (type: string) => maxBy(QUOTA, select('resourceQuota', [is('type', type)], options));
    return `${of('used')} / (${of('hard')} > 0)`;
  },
  thresholds: [{ tone: 'warning', from: 0.9 }],
};
