import type { Scenario } from '../Scenario';
import { endpoints, field } from '../observations';

export const zeroReplicas: Scenario = {
  name: 'zero-replicas',
  title: 'Deployment behind a Service is scaled to zero',
  namespace: 'shop',
  needsNode: false,
  manifest: true,
  observe: [field('deployment', 'newsletter', '{.spec.replicas}', /^0$/), endpoints('newsletter', /^$/)],
  problem: { kind: 'Service', namespace: 'shop', name: 'newsletter', reason: 'NoEndpoints', cause: 'zero replicas' },
  // Somebody wanted it so: worth knowing, not worth a message.
  alert: { about: /\bnewsletter\b/, words: /zero/i, withinSeconds: 120, onlyVerbose: 'service-scaled-to-zero' },
};
