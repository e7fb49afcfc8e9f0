import type { Scenario } from '../Scenario';
import { podLine } from '../observations';

export const initFailing: Scenario = {
  name: 'init-failing',
  title: 'Init container fails, so the pod never starts',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  observe: [podLine('accounts', /Init:(Error|CrashLoopBackOff)/)],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'accounts',
    reason: 'Init:CrashLoopBackOff',
    cause: 'exit code 1',
  },
  alert: { about: /\baccounts\b/, words: /init/i, withinSeconds: 120 },
};
