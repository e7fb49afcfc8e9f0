import type { Condition, ObjectMeta, OwnerRef } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { ago } from './clock';

export interface MetaSpec {
  name: string;
  namespace?: string | null;
  labels?: Record<string, string>;
  /** `ReplicaSet/web-1`: the managing owner; its uid is the same text with the namespace before it. */
  owner?: string;
  createdAt?: EpochMs | null;
  deletedAt?: EpochMs | null;
  generation?: number;
}

function ownerRef(namespace: string | null, owner: string): OwnerRef {
  const [kind, name] = owner.split('/');
  return { kind, name, uid: uidOf(kind, namespace, name), controller: true };
}

/** Every fixture's uid follows from what it is, so that owners and events find it. */
export function uidOf(kind: string, namespace: string | null, name: string): string {
  return `${kind}/${namespace ?? ''}/${name}`;
}

/** Metadata of an object of a kind, an hour old unless said otherwise. */
export function metaFixture(kind: string, spec: MetaSpec): ObjectMeta {
  const namespace = spec.namespace === undefined ? 'shop' : spec.namespace;
  return {
    name: spec.name,
    namespace,
    uid: uidOf(kind, namespace, spec.name),
    resourceVersion: '1',
    generation: spec.generation ?? 1,
    createdAt: spec.createdAt === undefined ? ago(3600) : spec.createdAt,
    deletedAt: spec.deletedAt ?? null,
    labels: new Map(Object.entries(spec.labels ?? {})),
    owners: spec.owner === undefined ? [] : [ownerRef(namespace, spec.owner)],
  };
}

/** `condition('Ready', 'False', {reason: …})`, changed ten minutes ago unless said otherwise. */
export function condition(type: string, status: string, rest: Partial<Condition> = {}): Condition {
  return { type, status, reason: '', message: '', changedAt: ago(600), ...rest };
}
