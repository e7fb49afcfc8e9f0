import type { Scenario } from '../Scenario';
import { event, podLine } from '../observations';

export const unschedulableTaint: Scenario = {
  name: 'unschedulable-taint',
  title: 'Pod may only run on nodes whose taint it does not tolerate',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  observe: [event(/untolerated taint/), podLine('image-resizer', /Pending/)],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'image-resizer',
    reason: 'FailedScheduling',
    cause: 'untolerated taint',
  },
  alert: { about: /\bimage-resizer\b/, words: /taint|node/i, withinSeconds: 90 },
};
