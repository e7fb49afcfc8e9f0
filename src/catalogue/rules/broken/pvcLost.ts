import { claimsLost } from '../../entries/storage/claimsLost';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const pvcLost: AlertRule = {
  id: 'pvc-lost',
  title: 'The volume of a claim is gone',
  group: BROKEN,
  severity: 'critical',
  profile: 'quiet',
  entry: claimsLost,
  above: 0,
  bounds: null,
  for: '0s',
  keepFiringFor: '5m',
  subject: { kind: 'PersistentVolumeClaim', namespace: '{namespace}', name: '{persistentvolumeclaim}' },
  summary: '{persistentvolumeclaim} ({namespace}): the volume of the claim is gone',
  impact: 'Its data cannot be reached; pods that use it do not start.',
  cause: 'The claim is Lost: the volume it was bound to no longer exists.',
  nextStep:
    'Do not delete the claim yet: see whether the disk still exists at the provider, then restore the volume or a backup.',
  kubectl: 'kubectl -n {namespace} describe pvc {persistentvolumeclaim}',
  runbook: {
    meaning: 'The PersistentVolume that the claim was bound to was deleted.',
    impact: 'The data may be lost.',
    check: [
      'Which volume it was: `kubectl -n <namespace> get pvc <name> -o jsonpath="{.spec.volumeName}"`.',
      'Whether the disk still exists at the provider.',
    ],
    fix: [
      '**The disk exists**: create the PersistentVolume anew with its handle and a `claimRef` to this claim.',
      '**It does not**: make a new claim and restore a backup.',
    ],
  },
};
