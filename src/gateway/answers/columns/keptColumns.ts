import type {
  HorizontalPodAutoscaler,
  Ingress,
  Lease,
  LimitRange,
  PersistentVolume,
  PersistentVolumeClaim,
  PodDisruptionBudget,
  ResourceQuota,
} from '../../../contract/objects';
import { column, type Columns } from './Column';

const list = (texts: readonly string[]) => texts.join(',');

export const INGRESS: Columns<Ingress> = [
  column('class', 'Class', 'text', ({ className }) => className),
  column('hosts', 'Hosts', 'text', ({ rules }) => list(rules.map(({ host }) => host || '*'))),
  column('tls', 'TLS for', 'text', ({ tlsHosts }) => list(tlsHosts)),
  column('addresses', 'Addresses', 'number', ({ addresses }) => addresses.length),
];

export const CLAIM: Columns<PersistentVolumeClaim> = [
  column('volume', 'Volume', 'text', ({ volumeName }) => volumeName),
  column('requested', 'Requested', 'bytes', ({ requestedBytes }) => requestedBytes),
  column('capacity', 'Capacity', 'bytes', ({ capacityBytes }) => capacityBytes),
  column('accessModes', 'Access modes', 'text', ({ accessModes }) => list(accessModes)),
  column('storageClass', 'Storage class', 'text', ({ storageClass }) => storageClass),
];

export const VOLUME: Columns<PersistentVolume> = [
  column('capacity', 'Capacity', 'bytes', ({ capacityBytes }) => capacityBytes),
  column('accessModes', 'Access modes', 'text', ({ accessModes }) => list(accessModes)),
  column('reclaimPolicy', 'Reclaim policy', 'text', ({ reclaimPolicy }) => reclaimPolicy),
  column('claim', 'Claim', 'text', ({ claim }) => (claim ? `${claim.namespace}/${claim.name}` : '')),
  column('storageClass', 'Storage class', 'text', ({ storageClass }) => storageClass),
];

export const AUTOSCALER: Columns<HorizontalPodAutoscaler> = [
  column('target', 'Target', 'text', ({ target }) => `${target.kind}/${target.name}`),
  column('minimum', 'Minimum', 'number', ({ minReplicas }) => minReplicas),
  column('maximum', 'Maximum', 'number', ({ maxReplicas }) => maxReplicas),
  column('current', 'Current', 'number', ({ currentReplicas }) => currentReplicas),
  column('desired', 'Desired', 'number', ({ desiredReplicas }) => desiredReplicas),
  column('lastScaled', 'Last scaled', 'instant', ({ lastScaledAt }) => lastScaledAt),
];

export const BUDGET: Columns<PodDisruptionBudget> = [
  column('minAvailable', 'Minimum available', 'text', ({ minAvailable }) => minAvailable),
  column('maxUnavailable', 'Maximum unavailable', 'text', ({ maxUnavailable }) => maxUnavailable),
  column('healthy', 'Healthy', 'number', ({ currentHealthy }) => currentHealthy),
  column('desired', 'Desired', 'number', ({ desiredHealthy }) => desiredHealthy),
  column('allowed', 'Disruptions allowed', 'number', ({ disruptionsAllowed }) => disruptionsAllowed),
];

export const QUOTA: Columns<ResourceQuota> = [
  column('resources', 'Limits', 'text', ({ hard }) => list([...hard.keys()])),
];

export const LIMIT_RANGE: Columns<LimitRange> = [
  column('types', 'Limits', 'text', ({ limits }) => list(limits.map(({ type }) => type))),
];

export const LEASE: Columns<Lease> = [
  column('holder', 'Holder', 'text', ({ holder }) => holder),
  column('renewed', 'Renewed', 'instant', ({ renewedAt }) => renewedAt),
  column('duration', 'Lasts', 'seconds', ({ durationSeconds }) => durationSeconds),
];
