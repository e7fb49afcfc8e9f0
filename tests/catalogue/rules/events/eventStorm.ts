import type { RuleCase, RuleCases } from '../ruleCase';
import { at6m, counter, gateway, many } from './eventSeries';

const cases: RuleCase[] = [
  {
    name: 'a thousand warnings about four Deployments within a minute',
    series: { ...gateway(), ...many(4, 250) },
    expect: [
      { at: '5m45s', alerts: [] },
      { at: '6m', alerts: [{}] },
      { at: '15m', alerts: [{}] },
      { at: '17m', alerts: [] },
    ],
  },
  {
    name: 'one each about 21 new Deployments; about 20 it is none',
    series: {
      ...gateway(),
      ...Object.fromEntries(
        Array.from({ length: 21 }, (_, index) => [counter({ owner: `w${index}`, more: ',cluster="eu"' }), '_x23 1x80'])
      ),
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [counter({ owner: `w${index}`, more: ',cluster="us"' }), '_x23 1x80'])
      ),
      ...gateway('1x120', -9999, ',cluster="eu"'),
      ...gateway('1x120', -9999, ',cluster="us"'),
    },
    expect: [{ at: '7m', alerts: [{ cluster: 'eu' }] }],
  },
  {
    name: 'three loud ones are three messages',
    series: { ...gateway(), ...many(3, 250) },
    expect: [{ at: '7m', alerts: [] }],
  },
  {
    name: 'a rollout: many pods are not ready at once; and nothing is wrong',
    series: {
      ...gateway(),
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [counter({ owner: `w${index}`, reason: 'Unhealthy' }), at6m(20)])
      ),
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          counter({ owner: `w${index}`, reason: 'ScalingReplicaSet', type: 'Normal' }),
          at6m(20),
        ])
      ),
    },
    expect: [{ at: '7m', alerts: [] }],
  },
  {
    name: 'the gateway has just started, with a storm; and Prometheus is back and sees old counts',
    series: {
      ...gateway('_x23 1x80', 340),
      ...Object.fromEntries(Object.keys(many(4, 9)).map((series) => [series, '_x23 9x80'])),
      ...gateway('_x23 1x80', -9999, ',cluster="old"'),
      ...Object.fromEntries(
        [1, 2, 3, 4].map((index) => [counter({ owner: `w${index}`, more: ',cluster="old"' }), '_x23 9x80'])
      ),
    },
    expect: [{ at: '7m', alerts: [{}] }],
  },
];

export const eventStorm: RuleCases = {
  rule: 'event-storm',
  cases,
  words: {
    case: cases[0]!.name,
    at: '6m',
    annotations: {
      cause:
        '1000 warning events in the last 5 minutes, about more objects than single messages could tell; those are kept back.',
      description:
        'So many warnings at once mostly have one cause: a node, the network, a registry, a webhook or a quota. 1000 warning events in the last 5 minutes, about more objects than single messages could tell; those are kept back.',
      impact: 'So many warnings at once mostly have one cause: a node, the network, a registry, a webhook or a quota.',
      kubectl: 'kubectl get events -A --field-selector type=Warning --sort-by=.lastTimestamp',
      next_step:
        'Count the warnings by reason: the most frequent one, and what its objects have in common, is the cause.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/event-storm.md',
      summary: 'Storm of events: 1000 warnings within 5 minutes, about many objects',
    },
  },
};
