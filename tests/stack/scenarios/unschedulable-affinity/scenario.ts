import type { Scenario } from '../Scenario';
import { event, podLine } from '../observations';

export const unschedulableAffinity: Scenario = {
  name: 'unschedulable-affinity',
  title: 'Pod asks for nodes with a label that none has',
  namespace: 'shop',
  needsNode: false,
  manifest: true,
  observe: [event(/didn.t match Pod.s node affinity/), podLine('video-encoder', /Pending/)],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'video-encoder',
    reason: 'FailedScheduling',
    cause: 'node affinity',
  },
  alert: { about: /\bvideo-encoder\b/, words: /affinity|node/i, withinSeconds: 90 },
};
