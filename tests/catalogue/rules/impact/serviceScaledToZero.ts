import type { RuleCase, RuleCases } from '../ruleCase';
import { brokenCases } from './brokenCases';

const cases: RuleCase[] = brokenCases({
  kind: 'Service',
  cause: 'scaled-to-zero',
  why: 'no endpoints: Deployment newsletter is scaled to zero replicas',
  firesAt: '5m15s',
  before: '5m',
});

export const serviceScaledToZero: RuleCases = {
  rule: 'service-scaled-to-zero',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m15s',
    annotations: {
      summary: 'Service web (shop) has no pods: scaled to zero',
      description:
        'Requests to it fail; that may be meant so. no endpoints: Deployment newsletter is scaled to zero replicas.',
      impact: 'Requests to it fail; that may be meant so.',
      cause: 'no endpoints: Deployment newsletter is scaled to zero replicas.',
      next_step: 'Scale the workload up if the Service is still needed.',
      kubectl: 'kubectl -n shop get deployments,statefulsets',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/services/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/service-scaled-to-zero.md',
    },
  },
};
