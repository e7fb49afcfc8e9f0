import type { RuleCase, RuleCases } from '../ruleCase';
import { ofPod } from './series';
import { shortCases } from './shortCases';

const cases: RuleCase[] = shortCases({
  kind: 'StatefulSet',
  wanted: 'replicas',
  there: 'status_replicas_ready',
  updated: 'status_replicas_updated',
  podOn: (workload, node) => ({
    [ofPod('owner', `${workload}-0`, `owner_kind="StatefulSet",owner_name="${workload}"`)]: '1x400',
    [ofPod('info', `${workload}-0`, `node="${node}"`)]: '1x400',
  }),
});

export const statefulsetShort: RuleCases = {
  rule: 'statefulset-short',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m15s',
    annotations: {
      summary: 'web (shop): 1 replica(s) missing',
      description:
        'A member of the set is missing: quorum and capacity suffer. 1 replica(s) not ready for 5 minutes, without an update going on and without a reason that another alert tells.',
      impact: 'A member of the set is missing: quorum and capacity suffer.',
      cause:
        '1 replica(s) not ready for 5 minutes, without an update going on and without a reason that another alert tells.',
      next_step: 'Look at the first pod that is not ready: later ones wait for it.',
      kubectl: 'kubectl -n shop get pods -o wide',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/statefulsets/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/statefulset-short.md',
    },
  },
};
