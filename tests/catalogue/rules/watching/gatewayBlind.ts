import type { RuleCase, RuleCases } from '../ruleCase';

const synced = (resource: string, samples: string, more = '') => ({
  [`clusterscope_kind_synced{job="gateway",instance="gw",resource="${resource}"${more}}`]: samples,
});
const state = (resource: string, word: string, more = '') => ({
  [`clusterscope_kind_state{job="gateway",instance="gw",resource="${resource}",state="${word}"${more}}`]: '1x120',
});

const cases: RuleCase[] = [
  {
    name: 'pods and nodes are stale for ten minutes',
    series: {
      ...synced('pods', '1x20 0x40 1x60'),
      ...synced('nodes', '1x20 0x40 1x60'),
      ...synced('services', '1x120'),
    },
    expect: [
      { at: '9m', alerts: [] },
      { at: '11m', alerts: [{}] },
      { at: '18m', alerts: [] },
    ],
  },
  {
    name: 'forbidden and absent kinds are as somebody wanted them; another gateway sees what one does not',
    series: {
      ...synced('leases', '0x60'),
      ...state('leases', 'forbidden'),
      ...synced('podmetrics', '0x60'),
      ...state('podmetrics', 'absent'),
      ...synced('pods', '0x60'),
      ...state('pods', 'stale'),
      ...synced('pods', '1x60', ',pod="gw-2"'),
    },
    expect: [{ at: '11m', alerts: [] }],
  },
  {
    name: 'clusters are told apart',
    series: {
      ...synced('pods', '0x60', ',cluster="eu"'),
      ...synced('pods', '0x60', ',cluster="us"'),
      ...state('pods', 'forbidden', ',cluster="us"'),
    },
    expect: [{ at: '11m', alerts: [{ cluster: 'eu' }] }],
  },
];

export const gatewayBlind: RuleCases = {
  rule: 'gateway-blind',
  cases,
  words: {
    case: cases[0]!.name,
    at: '11m',
    annotations: {
      cause: '2 kinds have not been up to date for 5 minutes: their lists or watches fail.',
      description:
        'Pages show an old state of these kinds and say so; alerts about them may be late or missing. 2 kinds have not been up to date for 5 minutes: their lists or watches fail.',
      impact: 'Pages show an old state of these kinds and say so; alerts about them may be late or missing.',
      kubectl: 'kubectl -n clusterscope logs deploy/clusterscope-gateway --tail=50',
      next_step: 'Read the gateway’s log: it names the kind and what the API server answered.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/gateway-blind.md',
      summary: 'The Clusterscope gateway does not see 2 kinds of objects',
    },
  },
};
