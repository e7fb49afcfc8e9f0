import type { StatefulSet } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { namedTable } from './namedTable';
import { replicaFamilies } from './replicaFamilies';

const families: ReadonlyArray<ObjectFamily<StatefulSet>> = [
  ...replicaFamilies<StatefulSet>('statefulset', 'StatefulSet'),
  figure(
    'kube_statefulset_status_replicas_current',
    'The number of current replicas per StatefulSet.',
    (set) => set.status.currentReplicas
  ),
  figure('kube_statefulset_replicas', 'Number of desired pods for a StatefulSet.', (set) => set.replicas),
  {
    name: 'kube_statefulset_status_current_revision',
    help: 'The version of the StatefulSet that its current pods are made from.',
    labels: ['revision'],
    rows: ({ status }) => [[1, status.currentRevision]],
  },
  {
    name: 'kube_statefulset_status_update_revision',
    help: 'The version of the StatefulSet that its updated pods are made from.',
    labels: ['revision'],
    rows: ({ status }) => [[1, status.updateRevision]],
  },
];

export const statefulSetTable = namedTable('statefulsets', 'statefulset', families);
