import type { RuleCase, RuleCases } from '../ruleCase';
import { answered, count, diskWithin, duration, etcdWithin, steady, withErrors } from './apiServerSeries';

/** p99 between 2.4 s and 2.5 s, or between 1.9 s and 2 s. */
const p99 = (le: '2.4' | '1.9') => {
  const upper = le === '2.4' ? '2.5' : '2';
  return {
    [duration({ le })]: steady(9.85),
    [duration({ le: upper })]: steady(10),
    [duration({ le: '+Inf' })]: steady(10),
    [count()]: steady(10),
  };
};

const cases: RuleCase[] = [
  {
    name: 'slow from the fifth minute on, for ten minutes',
    series: {
      [duration({ le: '1.0' })]: '0+150x20 3000+75x40 6000+150x60',
      [duration({ le: '5.0' })]: '0+150x120',
      [duration({ le: '+Inf' })]: '0+150x120',
      [count()]: '0+150x120',
      ...withErrors(0),
      ...etcdWithin('0.5'),
    },
    expect: [
      { at: '5m', alerts: [] },
      { at: '12m', alerts: [{}] },
      { at: '29m', alerts: [] },
    ],
  },
  { name: 'just above the threshold', series: p99('2.4'), expect: [{ at: '20m', alerts: [{}] }] },
  { name: 'just below the threshold', series: p99('1.9'), expect: [{ at: '20m', alerts: [] }] },
  {
    name: 'lists are as slow as they are big; hardly any requests say nothing',
    series: {
      ...answered(5, { scope: 'cluster', cluster: 'eu' }),
      [duration({ cluster: 'us', le: '10.0' })]: steady(0.2),
      [duration({ cluster: 'us', le: '+Inf' })]: steady(0.2),
      [count({ cluster: 'us' })]: steady(0.2),
    },
    expect: [{ at: '20m', alerts: [] }],
  },
  {
    name: 'errors, etcd or etcd’s disk explain it; another cluster’s do not',
    series: Object.assign(
      {},
      ...['plain', 'errors', 'etcd', 'disk'].map((cluster) => answered(5, { cluster })),
      withErrors(2, { cluster: 'errors' }),
      etcdWithin('2.0', { cluster: 'etcd' }),
      diskWithin('0.5', { cluster: 'disk' })
    ) as Record<string, string>,
    expect: [{ at: '20m', alerts: [{ cluster: 'plain' }] }],
  },
];

export const apiServerSlow: RuleCases = {
  rule: 'api-server-slow',
  cases,
  words: {
    case: cases[1]!.name,
    at: '20m',
    annotations: {
      cause:
        '99 % of requests for single objects were answered within 2.433s over the last 5 minutes (threshold 2s). Neither errors nor etcd explain it.',
      description:
        'Rollouts, scaling and self-healing are late; kubectl and controllers wait. 99 % of requests for single objects were answered within 2.433s over the last 5 minutes (threshold 2s). Neither errors nor etcd explain it.',
      impact: 'Rollouts, scaling and self-healing are late; kubectl and controllers wait.',
      kubectl: 'kubectl get --raw /metrics | grep apiserver_current_inflight_requests',
      next_step:
        'Look for the verb and resource that are slow: a webhook in front of them, or a client that asks too much.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/api-server-slow.md',
      summary: 'API server: one request in a hundred takes longer than 2.433s',
    },
  },
};
