import type { ObjectMeta } from '../../../contract/objects';
import type { Labels, Sample } from '../Family';
import type { KubeStateTable } from './kubeState';
import { perPod } from './kubeStatePods';

/** One sample an owner; without any, one whose owner labels are empty (kube-state-metrics since 2.0). */
function ownerSamples(labels: Labels, { owners }: ObjectMeta): Sample[] {
  if (owners.length === 0) {
    return [[{ ...labels, owner_kind: '', owner_name: '', owner_is_controller: '' }, 1]];
  }
  return owners.map(({ kind, name, controller }) => [
    { ...labels, owner_kind: kind, owner_name: name, owner_is_controller: String(controller) },
    1,
  ]);
}

export const ownerTables: readonly KubeStateTable[] = [
  perPod('kube_pod_owner', "Information about the Pod's owner.", (pod, labels) => ownerSamples(labels, pod.meta)),
  {
    name: 'kube_replicaset_owner',
    help: "Information about the ReplicaSet's owner.",
    *samples(view) {
      for (const { meta } of view.all('replicasets')) {
        yield* ownerSamples({ namespace: meta.namespace ?? '', replicaset: meta.name }, meta);
      }
    },
  },
  {
    name: 'kube_job_owner',
    help: "Information about the Job's owner.",
    *samples(view) {
      for (const { meta } of view.all('jobs')) {
        yield* ownerSamples({ namespace: meta.namespace ?? '', job_name: meta.name }, meta);
      }
    },
  },
];
