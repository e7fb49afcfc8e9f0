import type { RuleCase, RuleCases } from '../ruleCase';
import { diskWithin } from './apiServerSeries';

const cases: RuleCase[] = [
  {
    name: 'slow',
    series: diskWithin('0.27'),
    expect: [
      { at: '4m', alerts: [] },
      { at: '20m', alerts: [{}] },
    ],
  },
  { name: 'below the threshold', series: diskWithin('0.24'), expect: [{ at: '20m', alerts: [] }] },
  {
    name: 'three members of which one is slow share a histogram; clusters do not',
    series: {
      ...diskWithin('0.5', { cluster: 'eu' }),
      ...diskWithin('0.01', { cluster: 'eu', instance: '10.0.0.2:2381' }),
      ...diskWithin('0.01', { cluster: 'us' }),
    },
    expect: [{ at: '20m', alerts: [{ cluster: 'eu' }] }],
  },
];

export const etcdDiskSlow: RuleCases = {
  rule: 'etcd-disk-slow',
  cases,
  words: {
    case: cases[0]!.name,
    at: '20m',
    annotations: {
      cause:
        '99 % of writes to etcd’s log were on disk within 267.3ms over the last 5 minutes (threshold 250ms; 0.01 s is usual).',
      description:
        'Every change in the cluster waits for this disk; at a second etcd starts to lose its leader. 99 % of writes to etcd’s log were on disk within 267.3ms over the last 5 minutes (threshold 250ms; 0.01 s is usual).',
      impact: 'Every change in the cluster waits for this disk; at a second etcd starts to lose its leader.',
      kubectl: 'kubectl -n kube-system get pods -l component=etcd -o wide',
      next_step:
        'See what else uses the disk of the etcd machines, and whether it is a fast one (SSD, not over the network).',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/etcd-disk-slow.md',
      summary: 'etcd: one write in a hundred waits 267.3ms for the disk',
    },
  },
};
