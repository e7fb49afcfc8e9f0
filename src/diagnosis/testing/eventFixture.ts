import type { KubeEvent } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { ago } from './clock';
import { metaFixture, uidOf } from './metaFixture';

export interface EventSpec {
  /** `Pod/web-1-a`. */
  about: string;
  namespace?: string | null;
  container?: string;
  reason: string;
  message?: string;
  type?: string;
  count?: number;
  firstAt?: EpochMs | null;
  lastAt?: EpochMs | null;
}

/** A warning about an object in `shop`, first seen five minutes ago and last ten seconds ago unless said otherwise. */
export function eventFixture(spec: EventSpec): KubeEvent {
  const [kind, name] = spec.about.split('/');
  const namespace = spec.namespace === undefined ? 'shop' : spec.namespace;
  const message = spec.message ?? '';
  return {
    meta: metaFixture('Event', {
      name: `${name}.${spec.reason}.${spec.container ?? ''}.${message.slice(0, 30)}`,
      namespace: namespace ?? 'default',
    }),
    type: spec.type ?? 'Warning',
    reason: spec.reason,
    message,
    regarding: {
      kind,
      namespace,
      name,
      uid: uidOf(kind, namespace, name),
      fieldPath: spec.container === undefined ? '' : `spec.containers{${spec.container}}`,
    },
    source: 'kubelet',
    host: 'node-a',
    count: spec.count ?? 1,
    firstAt: spec.firstAt === undefined ? ago(300) : spec.firstAt,
    lastAt: spec.lastAt === undefined ? ago(10) : spec.lastAt,
  };
}
