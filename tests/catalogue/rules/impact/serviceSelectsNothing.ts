import type { RuleCase, RuleCases } from '../ruleCase';
import { brokenCases } from './brokenCases';

const cases: RuleCase[] = brokenCases({
  kind: 'Service',
  cause: 'selector-matches-nothing',
  why: 'selects app=wish, but the pods of Deployment wishlist have app=wishlist',
  firesAt: '5m30s',
  before: '5m15s',
});

export const serviceSelectsNothing: RuleCases = {
  rule: 'service-selects-nothing',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m30s',
    annotations: {
      summary: 'Service web (shop) selects no pod',
      description:
        'Every request to it fails. selects app=wish, but the pods of Deployment wishlist have app=wishlist.',
      impact: 'Every request to it fails.',
      cause: 'selects app=wish, but the pods of Deployment wishlist have app=wishlist.',
      next_step: 'Compare the Service’s selector with the labels of the pods it should reach.',
      kubectl: 'kubectl -n shop get service web -o jsonpath="{.spec.selector}"',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/services/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/service-selects-nothing.md',
    },
  },
};
