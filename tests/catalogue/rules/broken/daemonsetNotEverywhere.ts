import type { RuleCase, RuleCases } from '../ruleCase';
import { ofPod } from './series';
import { shortCases } from './shortCases';

const cases: RuleCase[] = shortCases({
  kind: 'DaemonSet',
  wanted: 'status_desired_number_scheduled',
  there: 'status_number_available',
  updated: 'status_updated_number_scheduled',
  podOn: (workload, node) => ({
    [ofPod('owner', `${workload}-0`, `owner_kind="DaemonSet",owner_name="${workload}"`)]: '1x400',
    [ofPod('info', `${workload}-0`, `node="${node}"`)]: '1x400',
  }),
});

export const daemonsetNotEverywhere: RuleCases = {
  rule: 'daemonset-not-everywhere',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m15s',
    annotations: {
      summary: 'web (shop): missing on 1 node(s)',
      description:
        'What it does for a node (logs, network, storage, metrics) is missing there. 1 node(s) without an available pod for 5 minutes, and no other alert says why.',
      impact: 'What it does for a node (logs, network, storage, metrics) is missing there.',
      cause: '1 node(s) without an available pod for 5 minutes, and no other alert says why.',
      next_step: 'Find the nodes without a ready pod and see what holds it back there.',
      kubectl: 'kubectl -n shop get pods -o wide',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/daemonsets/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/daemonset-not-everywhere.md',
    },
  },
};
