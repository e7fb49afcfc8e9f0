import type { RuleCase, RuleCases } from '../ruleCase';
import { at, twice } from './series';

const MISPLACED = 'kube_daemonset_status_number_misscheduled{namespace="shop",daemonset="agent"}';
const ALERT = { namespace: 'shop', workload_kind: 'DaemonSet', workload: 'agent' };

const cases: RuleCase[] = [
  {
    name: 'for a quarter of an hour; over when the pods are gone',
    series: twice({ [MISPLACED]: '0x10 2x90 0x60' }),
    expect: [at('17m'), at('18m', ALERT), at('31m')],
  },
  { name: 'while labels are changed', series: { [MISPLACED]: '0x10 2x20 0x100' }, expect: [at('18m'), at('25m')] },
];

export const daemonsetMisscheduled: RuleCases = {
  rule: 'daemonset-misscheduled',
  cases,
  words: {
    case: cases[0]!.name,
    at: '18m',
    annotations: {
      summary: 'agent (shop): runs on 2 node(s) it should not',
      description:
        'Nobody is hurt; the pods take room that is meant for others. 2 node(s) run a pod that is no longer meant for them, for 15 minutes.',
      impact: 'Nobody is hurt; the pods take room that is meant for others.',
      cause: '2 node(s) run a pod that is no longer meant for them, for 15 minutes.',
      next_step: 'Compare the DaemonSet’s node selector and tolerations with the nodes.',
      kubectl: 'kubectl -n shop get pods -o wide',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/daemonsets/shop/agent?cluster=clusterscope',
      runbook: 'docs/runbooks/daemonset-misscheduled.md',
    },
  },
};
