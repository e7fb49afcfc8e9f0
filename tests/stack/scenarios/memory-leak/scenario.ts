import type { Scenario } from '../Scenario';
import { series } from '../observations';

export const memoryLeak: Scenario = {
  name: 'memory-leak',
  title: 'Memory grows steadily towards its limit',
  namespace: 'shop',
  slow: true,
  needsNode: true,
  manifest: true,
  observe: [
    series(
      'half a minute of growth',
      'deriv(container_memory_working_set_bytes{namespace="shop",container="recommendations-cache",id!=""}[1m]) > 100000'
    ),
  ],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'recommendations-cache',
    reason: 'MemoryGrowing',
    cause: 'limit',
  },
  alert: { about: /\brecommendations-cache\b/, words: /memory/i, withinSeconds: 900 },
};
