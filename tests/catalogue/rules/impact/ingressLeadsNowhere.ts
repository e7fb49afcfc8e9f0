import type { RuleCase, RuleCases } from '../ruleCase';
import { brokenCases } from './brokenCases';

const cases: RuleCase[] = brokenCases({
  kind: 'Ingress',
  cause: 'backend-missing',
  why: 'shop.example/ leads to Service web, which does not exist',
  firesAt: '5m30s',
  before: '5m15s',
});

export const ingressLeadsNowhere: RuleCases = {
  rule: 'ingress-leads-nowhere',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m30s',
    annotations: {
      summary: 'Ingress web (shop) leads nowhere',
      description:
        'Visitors of these addresses get an error. shop.example/ leads to Service web, which does not exist.',
      impact: 'Visitors of these addresses get an error.',
      cause: 'shop.example/ leads to Service web, which does not exist.',
      next_step: 'Correct the Service or port in the Ingress, or create what it names.',
      kubectl: 'kubectl -n shop describe ingress web',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/ingresss/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/ingress-leads-nowhere.md',
    },
  },
};
