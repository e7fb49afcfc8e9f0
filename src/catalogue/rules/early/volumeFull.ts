import { volumeUsed } from '../../entries/early/volumes';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const volumeFull: AlertRule = {
  id: 'volume-full',
  title: 'A volume is full',
  group: EARLY_WARNING,
  severity: 'critical',
  profile: 'quiet',
  entry: volumeUsed,
  above: 0.95,
  bounds: { min: 0.8, max: 0.99 },
  for: '1m',
  keepFiringFor: '3m',
  subject: { kind: 'PersistentVolumeClaim', namespace: '{namespace}', name: '{persistentvolumeclaim}' },
  summary: 'Volume {persistentvolumeclaim} ({namespace}) is full: {value|percent}',
  impact: 'Writes are about to fail; databases stop.',
  cause: '{value|percent} of the volume is used, above {threshold|percent}.',
  nextStep: 'Make the volume larger, or delete what is not needed.',
  kubectl: 'kubectl -n {namespace} describe pvc {persistentvolumeclaim}',
  runbook: {
    meaning: 'For a minute more than 95 % of a persistent volume was used.',
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
