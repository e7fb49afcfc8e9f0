import type { Scenario } from '../Scenario';
import { event, podLine } from '../observations';

export const badConfig: Scenario = {
  name: 'bad-config',
  title: 'Container refers to a ConfigMap that does not exist',
  namespace: 'shop',
  needsNode: true,
  manifest: true,
  observe: [podLine('invoices', /CreateContainerConfigError/), event(/configmap "invoices-settings" not found/)],
  problem: {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'invoices',
    reason: 'CreateContainerConfigError',
    cause: 'invoices-settings',
  },
  alert: { about: /\binvoices\b/, words: /ConfigMap|config/i, withinSeconds: 90 },
};
