import type { RuleCase, RuleCases } from '../ruleCase';
import { answered, count, duration, requests, steady, withErrors } from './apiServerSeries';

const SCOPES = ['resource', 'namespace', 'cluster'];
/** Requests of each scope that are within their objective, though single ones would be too slow elsewhere. */
const healthy = Object.assign(
  {},
  ...SCOPES.map((scope, index) => ({
    [duration({ scope, le: ['1.0', '5', '30'][index]! })]: steady(10),
    [duration({ scope, le: '+Inf' })]: steady(10),
    [count({ scope })]: steady(10),
  }))
) as Record<string, string>;

const cases: RuleCase[] = [
  {
    name: 'each scope within its objective',
    series: { ...healthy, ...withErrors(0) },
    expect: [{ at: '12m', alerts: [] }],
  },
  {
    name: 'lists of the cluster that take more than half a minute, from the beginning',
    series: {
      ...healthy,
      ...withErrors(0),
      [duration({ scope: 'cluster', le: '30' })]: steady(5),
    },
    expect: [
      { at: '4m', alerts: [] },
      { at: '12m', alerts: [{}] },
    ],
  },
  {
    name: 'a tenth too slow: the slower pace of six hours sees it',
    series: { ...answered(1, { scope: 'namespace' }), [count({ scope: 'watched', verb: 'WATCH' })]: steady(99) },
    expect: [{ at: '12m', alerts: [{}] }],
  },
  {
    name: 'one in twenty too slow',
    series: answered(0.5, { scope: 'namespace' }),
    expect: [{ at: '12m', alerts: [] }],
  },
  {
    name: 'failures every now and then, none just now; over once they are few in half an hour',
    series: {
      ...healthy,
      [requests({ code: '200' })]: steady(30),
      [requests({ code: '500' })]: `0+150x12 1800x280`,
    },
    expect: [
      { at: '6m', alerts: [] },
      { at: '12m', alerts: [{}] },
      { at: '28m', alerts: [] },
    ],
  },
  {
    name: 'plain errors and plain slowness have their own alerts; few requests say nothing',
    series: {
      ...answered(4, { cluster: 'slow' }),
      ...answered(4, { cluster: 'errors', scope: 'namespace' }),
      ...withErrors(4, { cluster: 'errors' }),
      [count({ cluster: 'few' })]: steady(0.2),
      [duration({ cluster: 'few', le: '1.0' })]: '0x360',
    },
    expect: [{ at: '12m', alerts: [] }],
  },
];

export const apiBudgetBurning: RuleCases = {
  rule: 'api-budget-burning',
  cases,
  evaluateEvery: '1m',
  words: {
    case: cases[1]!.name,
    at: '12m',
    annotations: {
      cause:
        '16.67% of requests failed or took longer than Kubernetes’ objective. At this pace a month’s budget of 1 % is used up within two to five days.',
      description:
        'Rollouts, scaling and self-healing are late again and again; users notice by failing deployments. 16.67% of requests failed or took longer than Kubernetes’ objective. At this pace a month’s budget of 1 % is used up within two to five days.',
      impact: 'Rollouts, scaling and self-healing are late again and again; users notice by failing deployments.',
      kubectl: 'kubectl get --raw "/readyz?verbose"',
      next_step: 'Find the verb, resource and scope that fail or are slow; large lists come first.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/api-budget-burning.md',
      summary: 'API server: 16.67% of requests failed or were too slow',
    },
  },
};
