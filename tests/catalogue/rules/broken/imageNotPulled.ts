import type { RuleCase, RuleCases } from '../ruleCase';
import { waitingCases } from './waitingCases';

const cases: RuleCase[] = waitingCases({
  reason: 'ImagePullBackOff',
  cause: 'image',
  why: 'cannot pull image registry.example/web:2: not found',
  silent: 'the image cannot be pulled',
});

export const imageNotPulled: RuleCases = {
  rule: 'image-not-pulled',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m45s',
    annotations: {
      summary: 'web (shop): the image of container app cannot be pulled',
      description:
        'New pods do not start; older ones, if any, go on. cannot pull image registry.example/web:2: not found; 1 pod(s) wait.',
      impact: 'New pods do not start; older ones, if any, go on.',
      cause: 'cannot pull image registry.example/web:2: not found; 1 pod(s) wait.',
      next_step: 'Check the name and tag, then whether the node may read from the registry.',
      kubectl: 'kubectl -n shop get events --field-selector reason=Failed --sort-by=.lastTimestamp',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/image-not-pulled.md',
    },
  },
};
