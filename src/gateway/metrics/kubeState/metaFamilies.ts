import type { ObjectMeta } from '../../../contract/objects';
import type { ObjectFamily } from '../ObjectTable';
import { amount, instant } from './rows';

type Of = { meta: ObjectMeta };

/** Families that many kinds have, from metadata alone. `kind` is the word in the family's name, e.g. `deployment`. */
export function createdFamily<T extends Of>(kind: string): ObjectFamily<T> {
  return {
    name: `kube_${kind}_created`,
    help: 'Unix creation timestamp.',
    rows: ({ meta }) => instant(meta.createdAt),
  };
}

export function deletedFamily<T extends Of>(kind: string): ObjectFamily<T> {
  return {
    name: `kube_${kind}_deletion_timestamp`,
    help: 'Unix deletion timestamp.',
    rows: ({ meta }) => instant(meta.deletedAt),
  };
}

export function generationFamily<T extends Of>(kind: string): ObjectFamily<T> {
  return {
    name: `kube_${kind}_metadata_generation`,
    help: 'Sequence number representing a specific generation of the desired state.',
    rows: ({ meta }) => amount(meta.generation),
  };
}
