import type { Scenario } from '../Scenario';
import { field } from '../observations';

export const hpaAtMaximum: Scenario = {
  name: 'hpa-at-maximum',
  title: 'Autoscaler wants more pods than it may have',
  namespace: 'shop',
  slow: true,
  needsNode: true,
  manifest: true,
  observe: [field('hpa', 'pricing', '{.status.conditions[?(@.type=="ScalingLimited")].reason}', /TooManyReplicas/)],
  problem: {
    kind: 'HorizontalPodAutoscaler',
    namespace: 'shop',
    name: 'pricing',
    reason: 'TooManyReplicas',
    cause: 'maximum',
  },
  alert: { about: /\bpricing\b/, words: /maximum/i, withinSeconds: 1200 },
};
