import type { Scenario } from '../Scenario';
import { series } from '../observations';

export const volumeFilling: Scenario = {
  name: 'volume-filling',
  title: 'Volume fills up until nothing can be written',
  namespace: 'shop',
  slow: true,
  needsNode: true,
  manifest: true,
  observe: [
    series(
      'less than a tenth free',
      'kubelet_volume_stats_available_bytes{persistentvolumeclaim="order-journal"} / kubelet_volume_stats_capacity_bytes{persistentvolumeclaim="order-journal"} < 0.1'
    ),
  ],
  problem: {
    kind: 'PersistentVolumeClaim',
    namespace: 'shop',
    name: 'order-journal',
    reason: 'VolumeFilling',
    cause: 'space',
  },
  alert: { about: /\border-journal\b/, words: /full|space|free/i, withinSeconds: 900 },
};
