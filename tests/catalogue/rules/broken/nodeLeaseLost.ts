import type { RuleCase, RuleCases } from '../ruleCase';
import { at, inTwoClusters, nodeLost, twice } from './series';

const age = (node: string) => `clusterscope_node_lease_age_seconds{instance="gw",node="${node}"}`;
const renewed = (node: string, namespace = 'kube-node-lease') =>
  `kube_lease_renew_time{namespace="${namespace}",lease="${node}"}`;
/** Renewed every 10 s until 5m, then no more. */
const LATE = { [age('node-a')]: '5x20 15+15x20 5x60' };

const cases: RuleCase[] = [
  {
    name: 'for more than a minute and a half in all; over when it is renewed',
    series: LATE,
    expect: [at('6m30s'), at('6m45s', { node: 'node-a' }), at('10m', { node: 'node-a' }), at('14m')],
  },
  {
    name: 'late by less than the threshold; a node that is known to be lost; another lease',
    series: {
      [age('node-a')]: '50x60',
      [age('node-b')]: '5+15x60',
      ...nodeLost('node-b'),
      [renewed('leader', 'kube-system')]: '1x60',
    },
    expect: [at('6m'), at('10m')],
  },
  {
    name: 'more than the threshold by little',
    series: { [age('node-a')]: '70x60' },
    expect: [at('2m', { node: 'node-a' })],
  },
  {
    name: 'without a gateway by the clock of Prometheus',
    series: { [renewed('node-a')]: '0+15x20 300x40' },
    expect: [at('6m15s'), at('7m', { node: 'node-a' })],
  },
  {
    name: 'two gateways are one alert, and clusters are told apart',
    series: inTwoClusters(twice(LATE), 'clusterscope_node_lease'),
    expect: [at('8m', { cluster: 'eu', node: 'node-a' })],
  },
];

export const nodeLeaseLost: RuleCases = {
  rule: 'node-lease-lost',
  cases,
  words: {
    case: cases[0]!.name,
    at: '6m45s',
    annotations: {
      summary: 'Node node-a has not renewed its lease for 1m 45s',
      description:
        'It will soon be taken for lost; until then traffic still goes there. No sign of life for 1m 45s, longer than 1m 0s (every 10 s is usual), and yet the node counts as ready: the node controller does not act.',
      impact: 'It will soon be taken for lost; until then traffic still goes there.',
      cause:
        'No sign of life for 1m 45s, longer than 1m 0s (every 10 s is usual), and yet the node counts as ready: the node controller does not act.',
      next_step: 'See whether the machine answers and whether the controller manager works.',
      kubectl: 'kubectl -n kube-node-lease get lease node-a',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-lease-lost.md',
    },
  },
};
