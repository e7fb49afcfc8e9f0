import type { Scenario } from '../Scenario';
import { event, podLine } from '../observations';

export const pvcPending: Scenario = {
  name: 'pvc-pending',
  title: 'Volume claim names a storage class that does not exist',
  namespace: 'shop',
  needsNode: false,
  manifest: true,
  observe: [event(/storageclass.* "fast-ssd" not found/), podLine('warehouse', /Pending/)],
  problem: {
    kind: 'PersistentVolumeClaim',
    namespace: 'shop',
    name: 'warehouse-data',
    reason: 'Pending',
    cause: 'fast-ssd',
  },
  alert: { about: /\bwarehouse\b/, words: /volume|claim|storage/i, withinSeconds: 180 },
};
