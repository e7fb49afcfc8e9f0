import { volumeForecast as entry } from '../../entries/early/volumes';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const volumeForecast: AlertRule = {
  id: 'volume-forecast',
  title: 'A volume will be full within a day',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0,
  bounds: null,
  for: '30m',
  keepFiringFor: '15m',
  subject: { kind: 'PersistentVolumeClaim', namespace: '{namespace}', name: '{persistentvolumeclaim}' },
  summary: 'Volume {persistentvolumeclaim} ({namespace}) is full in {value|duration}',
  impact: 'When it is full, writes fail.',
  cause: 'At the rate of the last hours nothing is free in {value|duration}.',
  nextStep: 'Make the volume larger today, or find out what has begun to grow.',
  kubectl: 'kubectl -n {namespace} describe pvc {persistentvolumeclaim}',
  runbook: {
    meaning:
      'More than half of a persistent volume is used, and both at the rate of the last hour and at that of the last six nothing would be free within a day.',
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
