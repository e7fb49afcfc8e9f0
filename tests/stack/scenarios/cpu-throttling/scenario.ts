import type { Scenario } from '../Scenario';
import { series } from '../observations';

export const cpuThrottling: Scenario = {
  name: 'cpu-throttling',
  title: 'Container wants more CPU than its limit and is throttled',
  namespace: 'shop',
  slow: true,
  needsNode: true,
  manifest: true,
  observe: [
    series(
      'throttling in most periods',
      'rate(container_cpu_cfs_throttled_periods_total{namespace="shop",container="search-suggest"}[1m]) / rate(container_cpu_cfs_periods_total{namespace="shop",container="search-suggest"}[1m]) > 0.5'
    ),
  ],
  problem: { kind: 'Deployment', namespace: 'shop', name: 'search-suggest', reason: 'Throttled', cause: 'CPU limit' },
  alert: { about: /\bsearch-suggest\b/, words: /CPU/i, withinSeconds: 1200 },
};
