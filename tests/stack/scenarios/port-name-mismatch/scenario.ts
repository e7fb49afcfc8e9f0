import type { Scenario } from '../Scenario';
import { available, ports } from '../observations';

export const portNameMismatch: Scenario = {
  name: 'port-name-mismatch',
  title: 'Service points to a port name that no container has',
  namespace: 'shop',
  needsNode: false,
  manifest: true,
  observe: [available('gift-cards', 2), ports('gift-cards', /^\[?(null)?\]?$/)],
  problem: { kind: 'Service', namespace: 'shop', name: 'gift-cards', reason: 'NoEndpoints', cause: 'port' },
  alert: { about: /\bgift-cards\b/, words: /port/i, withinSeconds: 120 },
};
