import type { Scenario } from '../Scenario';
import { breakCheck } from '../breakCheck';
import { available, endpoints, event } from '../observations';

export const readiness: Scenario = {
  name: 'readiness',
  title: 'Readiness check answers 503: pods run but get no traffic',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  healthy: [available('cart', 2)],
  break: (stack) => breakCheck(stack, 'cart', 'readyz'),
  observe: [
    event(/Readiness probe failed: HTTP probe failed with statuscode: 503/),
    endpoints('cart', /^false false$/),
  ],
  problem: { kind: 'Deployment', namespace: 'shop', name: 'cart', reason: 'NotReady', cause: 'HTTP 503' },
  alert: { about: /\bcart\b/, words: /HTTP 503|readiness/i, withinSeconds: 120 },
};
