import type { RuleCase, RuleCases } from '../ruleCase';
import { at, inTwoClusters, pod, twice, waits } from './series';

const ofBudget = (family: string, name = 'web') =>
  `kube_poddisruptionbudget_status_${family}{namespace="shop",poddisruptionbudget="${name}"}`;
const ALERT = { namespace: 'shop', poddisruptionbudget: 'web' };
const LACKING = {
  [ofBudget('desired_healthy')]: '2x100',
  [ofBudget('current_healthy')]: '2x10 1x50 2x40',
  [ofBudget('expected_pods')]: '3x100',
};

const cases: RuleCase[] = [
  {
    name: 'for five minutes; over when the pod is back',
    series: LACKING,
    expect: [at('7m'), at('8m', ALERT), at('15m', ALERT), at('21m')],
  },
  { name: 'it has no pods', series: { ...LACKING, [ofBudget('expected_pods')]: '0x100' }, expect: [at('12m')] },
  {
    name: 'the namespace has a broken workload that is told of',
    series: { ...LACKING, ...pod(), [waits('ImagePullBackOff')]: '1x100' },
    expect: [at('12m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(LACKING), 'kube_poddisruptionbudget_status_desired'),
    expect: [at('10m', { ...ALERT, cluster: 'eu' })],
  },
];

export const pdbViolated: RuleCases = {
  rule: 'pdb-violated',
  cases,
  words: {
    case: cases[0]!.name,
    at: '8m',
    annotations: {
      summary: 'web (shop): 1 healthy pod(s) fewer than demanded',
      description:
        'Nodes with its pods cannot be drained, and there is less to spare than was thought necessary. 1 healthy pod(s) missing for 5 minutes, and no other alert of the namespace says why.',
      impact: 'Nodes with its pods cannot be drained, and there is less to spare than was thought necessary.',
      cause: '1 healthy pod(s) missing for 5 minutes, and no other alert of the namespace says why.',
      next_step: 'See which of the pods it selects are not ready.',
      kubectl: 'kubectl -n shop describe pdb web',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/poddisruptionbudgets/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/pdb-violated.md',
    },
  },
};
