import type { ObjectMeta } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { figure } from './figure';
import { createdFamily, deletedFamily, generationFamily } from './metaFamilies';

interface Replicated {
  meta: ObjectMeta;
  observedGeneration: number | null;
  status: Record<'replicas' | 'readyReplicas' | 'availableReplicas' | 'updatedReplicas', number>;
}

/**
 * What a Deployment and a StatefulSet have alike. `kind` is the word in the families' names, `noun` that in their help,
 * where kube-state-metrics writes one small and the other not.
 */
export function replicaFamilies<T extends Replicated>(kind: string, noun: string): ReadonlyArray<ObjectFamily<T>> {
  const status = (name: string, what: string, of: keyof Replicated['status']) =>
    figure<T>(`kube_${kind}_status_${name}`, `The number of ${what} per ${noun}.`, (object) => object.status[of]);
  return [
    createdFamily(kind),
    deletedFamily(kind),
    generationFamily(kind),
    status('replicas', 'replicas', 'replicas'),
    status('replicas_ready', 'ready replicas', 'readyReplicas'),
    status('replicas_available', 'available replicas', 'availableReplicas'),
    status('replicas_updated', 'updated replicas', 'updatedReplicas'),
    figure(
      `kube_${kind}_status_observed_generation`,
      `The generation observed by the ${noun} controller.`,
      ({ observedGeneration }) => observedGeneration ?? 0
    ),
  ];
}
