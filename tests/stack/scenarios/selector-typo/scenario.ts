import type { Scenario } from '../Scenario';
import { available, endpoints } from '../observations';

export const selectorTypo: Scenario = {
  name: 'selector-typo',
  title: 'Service selects a label that no pod has',
  namespace: 'shop',
  needsNode: false,
  manifest: true,
  observe: [available('wishlist', 2), endpoints('wishlist', /^$/)],
  problem: { kind: 'Service', namespace: 'shop', name: 'wishlist', reason: 'NoEndpoints', cause: 'selector' },
  alert: { about: /\bwishlist\b/, words: /selector|select/i, withinSeconds: 120 },
};
