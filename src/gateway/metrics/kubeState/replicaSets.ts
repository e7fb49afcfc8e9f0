import type { ReplicaSet } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, generationFamily } from './metaFamilies';
import { namedTable } from './namedTable';
import { ownerRows } from './rows';

const families: ReadonlyArray<ObjectFamily<ReplicaSet>> = [
  createdFamily('replicaset'),
  generationFamily('replicaset'),
  figure('kube_replicaset_status_replicas', 'The number of replicas per ReplicaSet.', (set) => set.status.replicas),
  figure(
    'kube_replicaset_status_ready_replicas',
    'The number of ready replicas per ReplicaSet.',
    (set) => set.status.readyReplicas
  ),
  figure(
    'kube_replicaset_status_observed_generation',
    'The generation observed by the ReplicaSet controller.',
    (set) => set.observedGeneration ?? 0
  ),
  figure('kube_replicaset_spec_replicas', 'Number of desired pods for a ReplicaSet.', (set) => set.replicas),
  {
    name: 'kube_replicaset_owner',
    help: "Information about the ReplicaSet's owner.",
    labels: ['owner_kind', 'owner_name', 'owner_is_controller'],
    rows: ({ meta }) => ownerRows(meta),
  },
];

export const replicaSetTable = namedTable('replicasets', 'replicaset', families);
