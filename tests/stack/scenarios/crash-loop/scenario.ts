import type { Scenario } from '../Scenario';
import { podLine } from '../observations';

export const crashLoop: Scenario = {
  name: 'crash-loop',
  title: 'Container ends with exit code 3 a second after its start',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  observe: [podLine('payments', /CrashLoopBackOff/)],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'payments',
    reason: 'CrashLoopBackOff',
    cause: 'exit code 3',
  },
  alert: { about: /\bpayments\b/, words: /exit code 3/i, withinSeconds: 120 },
};
