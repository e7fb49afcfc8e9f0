import type { RuleCase, RuleCases } from '../ruleCase';
import { diskWithin, etcdWithin } from './apiServerSeries';

const cases: RuleCase[] = [
  {
    name: 'slow without a reason known',
    series: etcdWithin('1.1'),
    expect: [
      { at: '4m', alerts: [] },
      { at: '20m', alerts: [{}] },
    ],
  },
  { name: 'below the threshold', series: etcdWithin('0.9'), expect: [{ at: '20m', alerts: [] }] },
  {
    name: 'etcd’s disk explains it, in its own cluster only',
    series: {
      ...etcdWithin('2.0', { cluster: 'eu' }),
      ...diskWithin('0.5', { cluster: 'eu' }),
      ...etcdWithin('2.0', { cluster: 'us' }),
      ...etcdWithin('2.0', { cluster: 'us', job: 'again' }),
      ...diskWithin('0.2', { cluster: 'us' }),
    },
    expect: [{ at: '20m', alerts: [{ cluster: 'us' }] }],
  },
];

export const etcdSlow: RuleCases = {
  rule: 'etcd-slow',
  cases,
  words: {
    case: cases[0]!.name,
    at: '20m',
    annotations: {
      cause: '99 % of the API server’s requests to etcd took up to 1.09s over the last 5 minutes (threshold 1s).',
      description:
        'The API server waits for etcd with every write: all of the cluster’s control is slow. 99 % of the API server’s requests to etcd took up to 1.09s over the last 5 minutes (threshold 1s).',
      impact: 'The API server waits for etcd with every write: all of the cluster’s control is slow.',
      kubectl: 'kubectl get --raw /readyz/etcd',
      next_step: 'Look at the disk and the CPU of the etcd members, and at the size of the database.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/etcd-slow.md',
      summary: 'etcd: one request in a hundred takes longer than 1.09s',
    },
  },
};
