import type { PersistentVolumeClaim } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, deletedFamily } from './metaFamilies';
import { namedTable } from './namedTable';
import { conditionRows, NONE, oneOf } from './rows';

const PHASES = ['Lost', 'Bound', 'Pending'];

const families: ReadonlyArray<ObjectFamily<PersistentVolumeClaim>> = [
  {
    name: 'kube_persistentvolumeclaim_info',
    help: 'Information about persistent volume claim.',
    labels: ['storageclass', 'volumename', 'volumemode'],
    rows: ({ storageClass, volumeName, volumeMode }) => [[1, storageClass ?? '', volumeName, volumeMode]],
  },
  createdFamily('persistentvolumeclaim'),
  deletedFamily('persistentvolumeclaim'),
  {
    name: 'kube_persistentvolumeclaim_status_phase',
    help: 'The phase the persistent volume claim is currently in.',
    labels: ['phase'],
    rows: ({ phase }) => (phase === '' ? NONE : oneOf(PHASES, phase)),
  },
  figure(
    'kube_persistentvolumeclaim_resource_requests_storage_bytes',
    'The capacity of storage requested by the persistent volume claim.',
    (claim) => claim.requestedBytes
  ),
  {
    name: 'kube_persistentvolumeclaim_access_mode',
    help: 'The access mode(s) specified by the persistent volume claim.',
    labels: ['access_mode'],
    rows: ({ accessModes }) => accessModes.map((mode) => [1, mode]),
  },
  {
    name: 'kube_persistentvolumeclaim_status_condition',
    help: 'Status of different conditions of persistent volume claim.',
    labels: ['condition', 'status'],
    rows: ({ conditions }) => conditionRows(conditions),
  },
];

export const volumeClaimTable = namedTable('persistentvolumeclaims', 'persistentvolumeclaim', families);
