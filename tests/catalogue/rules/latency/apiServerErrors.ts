import type { RuleCase, RuleCases } from '../ruleCase';
import { requests, steady, withErrors } from './apiServerSeries';

const cases: RuleCase[] = [
  {
    name: 'six in a hundred fail for three minutes, and then no more',
    series: {
      [requests({ code: '200' })]: steady(10),
      [requests({ code: '500' })]: '_x19 0+9.6x40 384x60',
    },
    expect: [
      { at: '5m', alerts: [] },
      { at: '10m', alerts: [{}] },
      { at: '14m', alerts: [{}] },
      { at: '24m', alerts: [] },
    ],
  },
  {
    name: 'five in a hundred: below the threshold',
    series: withErrors(0.48),
    expect: [{ at: '20m', alerts: [] }],
  },
  {
    name: 'a healthy server has no series of errors',
    series: withErrors(0),
    expect: [{ at: '20m', alerts: [] }],
  },
  {
    name: 'one failed request where there are hardly any',
    series: { [requests({ code: '200' })]: steady(0.1), [requests({ code: '503' })]: steady(0.1) },
    expect: [{ at: '20m', alerts: [] }],
  },
  {
    name: 'watches that end and logs do not count; two servers are one, two clusters are two',
    series: {
      ...withErrors(0, { cluster: 'eu' }),
      [requests({ cluster: 'eu', code: '500', verb: 'WATCH' })]: steady(9),
      [requests({ cluster: 'eu', code: '500', subresource: 'log' })]: steady(9),
      ...withErrors(0, { cluster: 'us' }),
      ...withErrors(2, { cluster: 'us', instance: '10.0.0.2:6443' }),
    },
    expect: [{ at: '20m', alerts: [{ cluster: 'us' }] }],
  },
];

export const apiServerErrors: RuleCases = {
  rule: 'api-server-errors',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m',
    annotations: {
      cause: '6.015% of requests were answered with a 5xx status over the last 2 minutes (threshold 5%).',
      description:
        'Deployments, scaling, self-healing and kubectl work only now and then; running pods go on. 6.015% of requests were answered with a 5xx status over the last 2 minutes (threshold 5%).',
      impact: 'Deployments, scaling, self-healing and kubectl work only now and then; running pods go on.',
      kubectl: 'kubectl get --raw "/readyz?verbose"',
      next_step: 'See which checks of the API server fail; the first suspects are etcd and admission webhooks.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/api-server-errors.md',
      summary: 'API server: 6.015% of requests fail',
    },
  },
};
