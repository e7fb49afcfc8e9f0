import { volumesFailed } from '../../entries/storage/volumesFailed';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const pvFailed: AlertRule = {
  id: 'pv-failed',
  title: 'A volume failed',
  group: BROKEN,
  severity: 'warning',
  profile: 'verbose',
  entry: volumesFailed,
  above: 0,
  bounds: null,
  for: '1m',
  keepFiringFor: '5m',
  subject: { kind: 'PersistentVolume', namespace: null, name: '{persistentvolume}' },
  summary: 'Volume {persistentvolume} failed',
  impact: 'Nobody at once: the claim is gone, and the disk goes on to cost.',
  cause: 'The volume is in phase Failed: it could not be deleted or recycled after its claim was released.',
  nextStep: 'Read the volume’s message and delete the disk by hand if need be.',
  kubectl: 'kubectl describe pv {persistentvolume}',
  runbook: {
    meaning: 'A PersistentVolume could not be reclaimed after its claim was deleted.',
    impact: 'Nobody at once.',
    check: ['Its message: `kubectl describe pv <name>`.'],
    fix: [
      '**The provider refuses**: credentials, a lock, or the disk is still attached.',
      'Delete the disk at the provider, then the PersistentVolume.',
    ],
  },
};
