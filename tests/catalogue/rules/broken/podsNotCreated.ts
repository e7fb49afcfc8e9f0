import type { RuleCase, RuleCases } from '../ruleCase';
import { alert, at, GATEWAY, inTwoClusters, told, twice } from './series';

const set = (what: string) => `kube_replicaset_${what}{namespace="shop",replicaset="web-7d4b9c6f5d"}`;
const OWNER =
  'kube_replicaset_owner{namespace="shop",replicaset="web-7d4b9c6f5d",owner_kind="Deployment",owner_name="web"}';
const WORDS = 'exceeded quota: team-budget';
const SILENT = 'their creation is refused';
const REFUSED = { [OWNER]: '1x100', [set('spec_replicas')]: '2x19 4x100', [set('status_replicas')]: '2x60 4x40' };

const cases: RuleCase[] = [
  {
    name: 'in the words of the gateway; over when they are made',
    series: { ...REFUSED, ...GATEWAY, [told('quota-exceeded', WORDS)]: '_x22 1x40' },
    expect: [at('5m45s'), at('6m', alert({ why: WORDS })), at('15m', alert({ why: WORDS })), at('18m')],
  },
  {
    name: 'without a gateway, after the seconds that any creation takes',
    series: REFUSED,
    expect: [at('5m15s'), at('5m30s', alert({ why: SILENT }))],
  },
  {
    name: 'a rollout and a scale-down',
    series: { [OWNER]: '1x100', [set('spec_replicas')]: '2x19 4x40 1x40', [set('status_replicas')]: '2x20 4x41 1x40' },
    expect: [at('5m'), at('6m'), at('16m')],
  },
  {
    name: 'two exporters are one alert, and clusters are told apart',
    series: inTwoClusters(twice(REFUSED), 'kube_replicaset_spec'),
    expect: [at('6m', alert({ cluster: 'eu', why: SILENT }))],
  },
];

export const podsNotCreated: RuleCases = {
  rule: 'pods-not-created',
  cases,
  words: {
    case: cases[0]!.name,
    at: '6m',
    annotations: {
      summary: 'web (shop): 2 pod(s) cannot be created',
      description:
        'The workload runs with fewer pods than asked for. exceeded quota: team-budget; 2 pod(s) are wanted and do not exist.',
      impact: 'The workload runs with fewer pods than asked for.',
      cause: 'exceeded quota: team-budget; 2 pod(s) are wanted and do not exist.',
      next_step: 'Read the event FailedCreate: it names the quota, policy or webhook that refuses.',
      kubectl: 'kubectl -n shop get events --field-selector reason=FailedCreate --sort-by=.lastTimestamp',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/pods-not-created.md',
    },
  },
};
