import type { Condition, Pod } from '../../../contract/objects';
import type { IndexedView } from '../../../diagnosis';
import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { containerFamilies } from './containers';
import { createdFamily, deletedFamily } from './metaFamilies';
import { podReasonFamilies } from './podReasons';
import { podVolumeFamilies } from './podVolumes';
import { instant, NONE, oneOf, ownerRows, statusRows } from './rows';

const PHASES = ['Pending', 'Succeeded', 'Failed', 'Unknown', 'Running'];
const QOS_CLASSES = ['BestEffort', 'Burstable', 'Guaranteed'];

/**
 * The pod's host has the address of its node, and a pod on the host's network has its host's address: neither is kept with the
 * pod.
 */
function infoRow(pod: Pod, view: IndexedView): Row {
  const owner = pod.meta.owners.find(({ controller }) => controller);
  const hostIP = pod.nodeName === null ? '' : (view.get('nodes', null, pod.nodeName)?.internalIP ?? '');
  const onHostNetwork = pod.podIP !== '' && pod.podIP === hostIP;
  return [1, hostIP, pod.podIP, pod.nodeName ?? '', owner?.kind ?? '', owner?.name ?? '', String(onHostNetwork)];
}

/** When the last container ended; none while one has not. */
function completedAt({ containerStatuses }: Pod): readonly Row[] {
  const ends = containerStatuses.map(({ state }) => state.terminated?.finishedAt ?? 0);
  const last = Math.max(0, ...ends);
  return last > 0 ? instant(last) : NONE;
}

function whereCondition(pod: Pod, wanted: string, rows: (condition: Condition) => readonly Row[]): Row[] {
  return pod.conditions.flatMap((condition) => (condition.type === wanted ? rows(condition) : NONE));
}

/** When the condition came to have this status. */
function since(name: string, help: string, type: string, status: 'True' | 'False'): ObjectFamily<Pod> {
  return {
    name,
    help,
    rows: (pod) =>
      whereCondition(pod, type, (condition) => (condition.status === status ? instant(condition.changedAt) : NONE)),
  };
}

function conditionFamily(name: string, help: string, type: string): ObjectFamily<Pod> {
  return { name, help, labels: ['condition'], rows: (pod) => whereCondition(pod, type, (c) => statusRows(c.status)) };
}

/** kube-state-metrics' families of pods and their containers. @see kube-state-metrics, docs/metrics/workload/pod-metrics.md */
export const podFamilies: ReadonlyArray<ObjectFamily<Pod>> = [
  {
    name: 'kube_pod_info',
    help: 'Information about pod.',
    labels: ['host_ip', 'pod_ip', 'node', 'created_by_kind', 'created_by_name', 'host_network'],
    rows: (pod, view) => [infoRow(pod, view)],
  },
  createdFamily('pod'),
  deletedFamily('pod'),
  {
    name: 'kube_pod_start_time',
    help: 'Start time in unix timestamp for a pod.',
    rows: (pod) => instant(pod.startedAt),
  },
  { name: 'kube_pod_completion_time', help: 'Completion time in unix timestamp for a pod.', rows: completedAt },
  {
    name: 'kube_pod_owner',
    help: "Information about the Pod's owner.",
    labels: ['owner_kind', 'owner_name', 'owner_is_controller'],
    rows: ({ meta }) => ownerRows(meta),
  },
  {
    name: 'kube_pod_restart_policy',
    help: 'Describes the restart policy in use by this pod.',
    labels: ['type'],
    rows: ({ restartPolicy }) => [[1, restartPolicy]],
  },
  {
    name: 'kube_pod_status_phase',
    help: 'The pods current phase.',
    labels: ['phase'],
    rows: ({ phase }) => (phase === '' ? NONE : oneOf(PHASES, phase)),
  },
  {
    name: 'kube_pod_status_qos_class',
    help: 'The pods current qosClass.',
    labels: ['qos_class'],
    rows: ({ qosClass }) => (qosClass === '' ? NONE : oneOf(QOS_CLASSES, qosClass)),
  },
  conditionFamily('kube_pod_status_ready', 'Describes whether the pod is ready to serve requests.', 'Ready'),
  conditionFamily('kube_pod_status_scheduled', 'Describes the status of the scheduling process.', 'PodScheduled'),
  since('kube_pod_status_ready_time', 'When the pod became ready.', 'Ready', 'True'),
  since('kube_pod_status_initialized_time', 'When the pod was initialized.', 'Initialized', 'True'),
  since('kube_pod_status_container_ready_time', 'When the containers became ready.', 'ContainersReady', 'True'),
  since('kube_pod_status_scheduled_time', 'When the pod was scheduled.', 'PodScheduled', 'True'),
  since('kube_pod_status_unscheduled_time', 'Since when the pod is not scheduled.', 'PodScheduled', 'False'),
  {
    name: 'kube_pod_status_unschedulable',
    help: 'Describes the unschedulable status for the pod.',
    rows: (pod) => whereCondition(pod, 'PodScheduled', ({ status }) => (status === 'False' ? [[1]] : NONE)),
  },
  ...podReasonFamilies,
  ...podVolumeFamilies,
  ...containerFamilies,
];
