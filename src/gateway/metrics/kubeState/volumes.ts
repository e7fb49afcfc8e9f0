import type { PersistentVolume } from '../../../contract/objects';
import { objectTable } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, deletedFamily } from './metaFamilies';
import { NONE, oneOf } from './rows';

const PHASES = ['Pending', 'Available', 'Bound', 'Released', 'Failed'];

export const volumeTable = objectTable<'persistentvolumes', PersistentVolume>({
  resource: 'persistentvolumes',
  labels: ['persistentvolume'],
  identity: ({ meta }) => [meta.name],
  facts: (volume) => volume,
  families: [
    {
      name: 'kube_persistentvolume_info',
      help: 'Information about persistentvolume.',
      labels: ['storageclass', 'reclaim_policy'],
      rows: ({ storageClass, reclaimPolicy }) => [[1, storageClass, reclaimPolicy]],
    },
    createdFamily('persistentvolume'),
    deletedFamily('persistentvolume'),
    {
      name: 'kube_persistentvolume_status_phase',
      help: 'Whether a volume is available, bound to a claim, or released by a claim.',
      labels: ['phase'],
      rows: ({ phase }) => (phase === '' ? NONE : oneOf(PHASES, phase)),
    },
    {
      name: 'kube_persistentvolume_claim_ref',
      help: 'The claim the volume is bound to or kept for.',
      labels: ['name', 'claim_namespace'],
      rows: ({ claim }) => (claim ? [[1, claim.name, claim.namespace ?? '']] : NONE),
    },
    figure(
      'kube_persistentvolume_capacity_bytes',
      'Persistentvolume capacity in bytes.',
      (volume) => volume.capacityBytes
    ),
    {
      name: 'kube_persistentvolume_volume_mode',
      help: 'Volume mode of the persistentvolume.',
      labels: ['volumemode'],
      rows: ({ volumeMode }) => [[1, volumeMode || 'Filesystem']],
    },
    {
      name: 'kube_persistentvolume_access_mode',
      help: 'The access mode(s) specified by the persistent volume.',
      labels: ['access_mode'],
      rows: ({ accessModes }) => accessModes.map((mode) => [1, mode]),
    },
  ],
});
