import type { PersistentVolume, PersistentVolumeClaim } from '../../../src/contract/objects';
import { instant, optional, quantity, text, texts, type Tree, tree } from './json';
import { conditions, objectMeta } from './meta';

export function persistentVolumeClaim(object: Tree): PersistentVolumeClaim {
  const spec = tree(object.spec);
  const status = tree(object.status);
  return {
    meta: objectMeta(object),
    phase: text(status.phase),
    volumeName: text(spec.volumeName),
    storageClass: spec.storageClassName === undefined ? null : text(spec.storageClassName),
    volumeMode: text(spec.volumeMode),
    accessModes: texts(spec.accessModes),
    requestedBytes: quantity(tree(tree(spec.resources).requests).storage),
    capacityBytes: quantity(tree(status.capacity).storage),
    conditions: conditions(status),
  };
}

export function persistentVolume(object: Tree): PersistentVolume {
  const spec = tree(object.spec);
  const status = tree(object.status);
  return {
    meta: objectMeta(object),
    phase: text(status.phase),
    reason: text(status.reason),
    message: text(status.message),
    claim: optional(spec.claimRef, ({ kind, namespace, name, uid }) => ({
      kind: text(kind) || 'PersistentVolumeClaim',
      namespace: text(namespace) || null,
      name: text(name),
      uid: text(uid),
    })),
    storageClass: text(spec.storageClassName),
    volumeMode: text(spec.volumeMode),
    accessModes: texts(spec.accessModes),
    capacityBytes: quantity(tree(spec.capacity).storage),
    reclaimPolicy: text(spec.persistentVolumeReclaimPolicy),
    phaseChangedAt: instant(status.lastPhaseTransitionTime),
  };
}
