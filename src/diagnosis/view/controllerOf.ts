import type { ObjectMeta, OwnerRef } from '../../contract/objects';

/** The owner that manages an object; undefined for what people made themselves. */
export function controllerOf(meta: Pick<ObjectMeta, 'owners'>): OwnerRef | undefined {
  return meta.owners.find((owner) => owner.controller);
}
