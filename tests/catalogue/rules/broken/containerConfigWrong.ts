import type { RuleCase, RuleCases } from '../ruleCase';
import { waitingCases } from './waitingCases';

const cases: RuleCase[] = waitingCases({
  reason: 'CreateContainerConfigError',
  cause: 'config',
  why: 'cannot start container app: ConfigMap settings does not exist',
  silent: 'the container cannot be created',
});

export const containerConfigWrong: RuleCases = {
  rule: 'container-config-wrong',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m45s',
    annotations: {
      summary: 'web (shop): container app cannot be created',
      description:
        'New pods do not start; older ones, if any, go on. cannot start container app: ConfigMap settings does not exist; 1 pod(s) wait.',
      impact: 'New pods do not start; older ones, if any, go on.',
      cause: 'cannot start container app: ConfigMap settings does not exist; 1 pod(s) wait.',
      next_step: 'Create what is missing, or correct the reference; the kubelet tries again by itself.',
      kubectl: 'kubectl -n shop get events --field-selector reason=Failed --sort-by=.lastTimestamp',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/container-config-wrong.md',
    },
  },
};
