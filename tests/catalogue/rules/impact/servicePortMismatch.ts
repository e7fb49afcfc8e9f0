import type { RuleCase, RuleCases } from '../ruleCase';
import { brokenCases } from './brokenCases';

const cases: RuleCase[] = brokenCases({
  kind: 'Service',
  cause: 'port-mismatch',
  why: 'port http leads to a container port named web, which its pods do not have',
  firesAt: '5m30s',
  before: '5m15s',
});

export const servicePortMismatch: RuleCases = {
  rule: 'service-port-mismatch',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m30s',
    annotations: {
      summary: 'Service web (shop) leads to a port its pods do not have',
      description:
        'Every request to that port fails, although the pods are well. port http leads to a container port named web, which its pods do not have.',
      impact: 'Every request to that port fails, although the pods are well.',
      cause: 'port http leads to a container port named web, which its pods do not have.',
      next_step: 'Make the name of the container’s port and the Service’s targetPort the same.',
      kubectl: 'kubectl -n shop get service web -o jsonpath="{.spec.ports}"',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/services/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/service-port-mismatch.md',
    },
  },
};
