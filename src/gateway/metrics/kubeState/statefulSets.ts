import type { StatefulSet } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, deletedFamily, generationFamily } from './metaFamilies';
import { namedTable } from './namedTable';

const families: ReadonlyArray<ObjectFamily<StatefulSet>> = [
  createdFamily('statefulset'),
  deletedFamily('statefulset'),
  generationFamily('statefulset'),
  figure('kube_statefulset_status_replicas', 'The number of replicas per StatefulSet.', (set) => set.status.replicas),
  figure(
    'kube_statefulset_status_replicas_available',
    'The number of available replicas per StatefulSet.',
    (set) => set.status.availableReplicas
  ),
  figure(
    'kube_statefulset_status_replicas_current',
    'The number of current replicas per StatefulSet.',
    (set) => set.status.currentReplicas
  ),
  figure(
    'kube_statefulset_status_replicas_ready',
    'The number of ready replicas per StatefulSet.',
    (set) => set.status.readyReplicas
  ),
  figure(
    'kube_statefulset_status_replicas_updated',
    'The number of updated replicas per StatefulSet.',
    (set) => set.status.updatedReplicas
  ),
  figure(
    'kube_statefulset_status_observed_generation',
    'The generation observed by the StatefulSet controller.',
    (set) => set.observedGeneration ?? 0
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
