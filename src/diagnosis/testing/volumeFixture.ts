import type { PersistentVolume, PersistentVolumeClaim } from '../../contract/objects';
import { ago } from './clock';
import { metaFixture, type MetaSpec } from './metaFixture';

/** A claim of 10Gi in `shop`, bound to the volume `disk-1` unless another phase is given. */
export function claimFixture(spec: MetaSpec & Partial<Omit<PersistentVolumeClaim, 'meta'>>): PersistentVolumeClaim {
  const phase = spec.phase ?? 'Bound';
  return {
    meta: metaFixture('PersistentVolumeClaim', spec),
    phase,
    volumeName: spec.volumeName ?? (phase === 'Bound' ? 'disk-1' : ''),
    storageClass: spec.storageClass === undefined ? 'fast' : spec.storageClass,
    volumeMode: 'Filesystem',
    accessModes: ['ReadWriteOnce'],
    requestedBytes: spec.requestedBytes ?? 10 * 2 ** 30,
    capacityBytes: phase === 'Bound' ? 10 * 2 ** 30 : null,
    conditions: [],
  };
}

/** A volume of 10Gi, bound to the claim `shop/data`, but for what is given; its phase changed two hours ago. */
export function volumeFixture(spec: MetaSpec & Partial<Omit<PersistentVolume, 'meta'>>): PersistentVolume {
  const claim = {
    kind: 'PersistentVolumeClaim',
    namespace: 'shop',
    name: 'data',
    uid: 'PersistentVolumeClaim/shop/data',
  };
  return {
    meta: metaFixture('PersistentVolume', { ...spec, namespace: null }),
    phase: spec.phase ?? 'Bound',
    reason: spec.reason ?? '',
    message: spec.message ?? '',
    claim: spec.claim === undefined ? claim : spec.claim,
    storageClass: spec.storageClass ?? 'fast',
    volumeMode: 'Filesystem',
    accessModes: ['ReadWriteOnce'],
    capacityBytes: spec.capacityBytes === undefined ? 10 * 2 ** 30 : spec.capacityBytes,
    reclaimPolicy: spec.reclaimPolicy ?? 'Delete',
    phaseChangedAt: spec.phaseChangedAt === undefined ? ago(7200) : spec.phaseChangedAt,
  };
}
