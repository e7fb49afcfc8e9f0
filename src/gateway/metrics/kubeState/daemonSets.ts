import type { DaemonSet } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, deletedFamily, generationFamily } from './metaFamilies';
import { namedTable } from './namedTable';

const STATUS = 'kube_daemonset_status_';

const families: ReadonlyArray<ObjectFamily<DaemonSet>> = [
  createdFamily('daemonset'),
  deletedFamily('daemonset'),
  generationFamily('daemonset'),
  figure(
    `${STATUS}current_number_scheduled`,
    'Nodes that run at least one daemon pod and are supposed to.',
    (set) => set.status.current
  ),
  figure(
    `${STATUS}desired_number_scheduled`,
    'Nodes that should be running the daemon pod.',
    (set) => set.status.desired
  ),
  figure(`${STATUS}number_available`, 'Nodes with a daemon pod that is available.', (set) => set.status.available),
  figure(
    `${STATUS}number_misscheduled`,
    'Nodes that run a daemon pod but are not supposed to.',
    (set) => set.status.misscheduled
  ),
  figure(`${STATUS}number_ready`, 'Nodes with a daemon pod that is ready.', (set) => set.status.ready),
  figure(
    `${STATUS}number_unavailable`,
    'Nodes that should have an available daemon pod and have none.',
    (set) => set.status.unavailable
  ),
  figure(
    `${STATUS}observed_generation`,
    'The most recent generation observed by the DaemonSet controller.',
    (set) => set.observedGeneration ?? 0
  ),
  figure(`${STATUS}updated_number_scheduled`, 'Nodes that run an updated daemon pod.', (set) => set.status.updated),
];

export const daemonSetTable = namedTable('daemonsets', 'daemonset', families);
