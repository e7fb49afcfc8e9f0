import type { Scenario } from '../Scenario';
import { lastReason } from '../observations';

export const oomKilled: Scenario = {
  name: 'oom-killed',
  title: 'Container takes more memory than its limit and is killed',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  observe: [lastReason('reports', /OOMKilled/)],
  problem: { kind: 'Deployment', namespace: 'shop', name: 'reports', reason: 'OOMKilled', cause: 'memory limit' },
  alert: { about: /\breports\b/, words: /memory/i, withinSeconds: 90 },
};
