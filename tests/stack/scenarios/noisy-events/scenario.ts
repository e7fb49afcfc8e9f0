import type { Scenario } from '../Scenario';
import { event, podLine } from '../observations';

export const noisyEvents: Scenario = {
  name: 'noisy-events',
  title: 'Container ends and starts so often that events pile up',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  observe: [event(/BackOff.*thumbnailer/), podLine('thumbnailer', /CrashLoopBackOff|Completed/)],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'thumbnailer',
    reason: 'CrashLoopBackOff',
    cause: 'exit code 0',
  },
  alert: { about: /\bthumbnailer\b/, words: /exit code 0|crash|restart/i, withinSeconds: 180 },
};
