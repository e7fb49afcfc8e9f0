import type { Scenario } from '../Scenario';
import { event } from '../observations';

export const quotaExceeded: Scenario = {
  name: 'quota-exceeded',
  title: 'Namespace has no quota left for further pods',
  namespace: 'loyalty',
  needsNode: false,
  manifest: true,
  observe: [event(/exceeded quota: team-budget/, 'loyalty')],
  problem: { kind: 'Deployment', namespace: 'loyalty', name: 'points', reason: 'FailedCreate', cause: 'team-budget' },
  alert: { about: /\bpoints\b/, words: /quota/i, withinSeconds: 120 },
};
