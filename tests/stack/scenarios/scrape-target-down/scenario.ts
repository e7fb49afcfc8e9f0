import type { Scenario } from '../Scenario';
import { series } from '../observations';

export const scrapeTargetDown: Scenario = {
  name: 'scrape-target-down',
  title: 'Prometheus cannot reach a pod it is told to scrape',
  namespace: 'shop',
  slow: true,
  needsNode: true,
  manifest: true,
  observe: [series('the target down', 'up{job="shop/analytics"} == 0')],
  problem: { kind: 'Deployment', namespace: 'shop', name: 'analytics', reason: 'TargetDown', cause: 'scrape' },
  alert: { about: /\banalytics\b/, words: /target|scrape/i, withinSeconds: 400 },
};
