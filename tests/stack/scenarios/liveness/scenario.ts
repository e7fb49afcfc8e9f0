import type { Scenario } from '../Scenario';
import { breakCheck } from '../breakCheck';
import { available, event, podLine } from '../observations';

export const liveness: Scenario = {
  name: 'liveness',
  title: 'Liveness check answers 503: containers are restarted again and again',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  healthy: [available('checkout', 3)],
  break: (stack) => breakCheck(stack, 'checkout', 'healthz'),
  observe: [
    event(/Liveness probe failed: HTTP probe failed with statuscode: 503/),
    podLine('checkout', /\s[1-9]\d* \(/),
  ],
  problem: { kind: 'Deployment', namespace: 'shop', name: 'checkout', reason: 'Unhealthy', cause: 'HTTP 503' },
  alert: { about: /\bcheckout\b/, words: /HTTP 503/i, withinSeconds: 60 },
};
