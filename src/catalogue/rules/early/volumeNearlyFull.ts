import { volumeNearlyFull as entry } from '../../entries/early/volumes';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const volumeNearlyFull: AlertRule = {
  id: 'volume-nearly-full',
  title: 'A volume is nearly full',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0.85,
  bounds: { min: 0.5, max: 0.94 },
  for: '10m',
  keepFiringFor: '3m',
  subject: { kind: 'PersistentVolumeClaim', namespace: '{namespace}', name: '{persistentvolumeclaim}' },
  summary: 'Volume {persistentvolumeclaim} ({namespace}) is {value|percent} full',
  impact: 'When it is full, writes fail.',
  cause:
    '{value|percent} of the volume is used, above {threshold|percent}; it is not full within a day at the present rate.',
  nextStep: 'Plan for a larger volume, or delete what is not needed.',
  kubectl: 'kubectl -n {namespace} describe pvc {persistentvolumeclaim}',
  runbook: {
    meaning:
      'For ten minutes between 85 % and 95 % of a persistent volume were used, without it being full within a day. That has an alert of its own, and so have 95 %.',
    impact:
      'When a volume is full every write fails with “no space left on device”. Databases stop or go read-only, and some do not start again.',
    check: [
      'Who writes to it: `kubectl -n <namespace> describe pvc <claim>`, “Used By”.',
      'What takes the space: `kubectl -n <namespace> exec <pod> -- du -x -d 2 <mount path>`.',
      'Whether it can grow: `kubectl get storageclass`, ALLOWVOLUMEEXPANSION.',
    ],
    fix: [
      '**Make it larger**: `kubectl -n <namespace> patch pvc <claim> -p \'{"spec":{"resources":{"requests":{"storage":"<size>"}}}}\'`, if its class allows it.',
      '**Throw away what is not needed**: old backups, write-ahead logs that nobody reads any more, core dumps.',
      '**It grows by design**: set a retention in the program itself.',
    ],
  },
};
