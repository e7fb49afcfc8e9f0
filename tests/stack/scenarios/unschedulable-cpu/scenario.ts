import type { Scenario } from '../Scenario';
import { event, podLine } from '../observations';

export const unschedulableCpu: Scenario = {
  name: 'unschedulable-cpu',
  title: 'Pod asks for more CPU than any node has',
  namespace: 'shop',
  needsNode: false,
  manifest: true,
  observe: [event(/Insufficient cpu/), podLine('ranking', /Pending/)],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'ranking',
    reason: 'FailedScheduling',
    cause: 'Insufficient cpu',
  },
  alert: { about: /\branking\b/, words: /cpu|CPU|node/i, withinSeconds: 90 },
};
