import type { Pod } from '../../../contract/objects';
import type { Labels, Sample } from '../Family';
import type { KubeStateTable } from './kubeState';

const PHASES = ['Pending', 'Succeeded', 'Failed', 'Unknown', 'Running'];
const CONDITIONS = ['true', 'false', 'unknown'];

/** Labels every pod family has. */
export function podLabels(pod: Pod): Labels {
  return { namespace: pod.meta.namespace ?? '', pod: pod.meta.name, uid: pod.meta.uid };
}

/** A family with any number of samples a pod. */
export function perPod(name: string, help: string, samplesOf: (pod: Pod, labels: Labels) => Sample[]): KubeStateTable {
  return {
    name,
    help,
    *samples(view) {
      for (const pod of view.all('pods')) {
        yield* samplesOf(pod, podLabels(pod));
      }
    },
  };
}

const seconds = (labels: Labels, at: number | null): Sample[] => (at === null ? [] : [[labels, at / 1000]]);

const flag = (wanted: boolean) => (wanted ? 1 : 0);

function infoLabels(pod: Pod): Labels {
  const owner = pod.meta.owners.find(({ controller }) => controller);
  return {
    pod_ip: pod.podIP,
    node: pod.nodeName ?? '',
    created_by_kind: owner?.kind ?? '',
    created_by_name: owner?.name ?? '',
  };
}

function readyWord(pod: Pod): string | undefined {
  return pod.conditions.find(({ type }) => type === 'Ready')?.status.toLowerCase();
}

export const podTables: readonly KubeStateTable[] = [
  perPod('kube_pod_info', 'Information about pod.', (pod, labels) => [[{ ...labels, ...infoLabels(pod) }, 1]]),
  perPod('kube_pod_start_time', 'Start time in unix timestamp for a pod.', (pod, labels) =>
    seconds(labels, pod.startedAt)
  ),
  perPod('kube_pod_created', 'Unix creation timestamp', (pod, labels) => seconds(labels, pod.meta.createdAt)),
  perPod('kube_pod_deletion_timestamp', 'Unix deletion timestamp', (pod, labels) =>
    seconds(labels, pod.meta.deletedAt)
  ),
  perPod('kube_pod_status_phase', 'The pods current phase.', (pod, labels) =>
    pod.phase === '' ? [] : PHASES.map((phase) => [{ ...labels, phase }, flag(phase === pod.phase)])
  ),
  perPod('kube_pod_status_ready', 'Describes whether the pod is ready to serve requests.', (pod, labels) => {
    const word = readyWord(pod);
    return word === undefined
      ? []
      : CONDITIONS.map((condition) => [{ ...labels, condition }, flag(condition === word)]);
  }),
];
