import { claimsPending } from '../../entries/storage/claimsPending';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const pvcPending: AlertRule = {
  id: 'pvc-pending',
  title: 'A volume claim is not bound',
  group: BROKEN,
  severity: 'warning',
  profile: 'quiet',
  entry: claimsPending,
  above: 0,
  bounds: null,
  for: '30s',
  keepFiringFor: '2m',
  subject: { kind: 'PersistentVolumeClaim', namespace: '{namespace}', name: '{persistentvolumeclaim}' },
  summary: '{persistentvolumeclaim} ({namespace}): the claim gets no volume',
  impact: 'Pods that use the claim do not start.',
  cause: '{why}.',
  nextStep: 'Check the storage class and what its provisioner says.',
  kubectl: 'kubectl -n {namespace} describe pvc {persistentvolumeclaim}',
  runbook: {
    meaning:
      'A PersistentVolumeClaim waits for a volume and will not get one by itself. Claims that only wait for their first pod are left out.',
    impact: 'Pods that use it stay Pending.',
    check: [
      'Its events: `kubectl -n <namespace> describe pvc <name>`.',
      'Storage classes there are: `kubectl get storageclasses`.',
    ],
    fix: [
      '**storageclass not found**: correct the name; a claim’s class cannot be changed, so make it anew.',
      '**no persistent volumes available**: create a fitting volume, or name a class with a provisioner.',
      '**provisioning failed**: the CSI driver’s log says why (quota, zone, credentials).',
    ],
  },
};
