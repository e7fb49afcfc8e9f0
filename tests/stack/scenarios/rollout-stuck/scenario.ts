import type { Scenario } from '../Scenario';
import { available, field } from '../observations';
import type { RunningStack } from '../../RunningStack';

const patch = {
  spec: {
    template: {
      spec: {
        containers: [{ name: 'storefront', readinessProbe: { httpGet: { path: '/v2/ready' } } }],
      },
    },
  },
};

const rollOutFaultyVersion = async (stack: RunningStack): Promise<void> => {
  const args = ['patch', 'deployment', 'storefront', '-n', 'shop', '--patch', JSON.stringify(patch)];
  await stack.kubectlOk(args);
};

export const rolloutStuck: Scenario = {
  name: 'rollout-stuck',
  title: 'New version never gets ready and the rollout stops half way',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  healthy: [available('storefront', 2)],
  break: rollOutFaultyVersion,
  observe: [field('deployment', 'storefront', '{.status.conditions[*].reason}', /ProgressDeadlineExceeded/)],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'storefront',
    reason: 'ProgressDeadlineExceeded',
    cause: 'HTTP 404',
  },
  alert: { about: /\bstorefront\b/, words: /rollout|progress|HTTP 404/i, withinSeconds: 180 },
};
