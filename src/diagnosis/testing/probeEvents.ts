import type { Condition, KubeEvent } from '../../contract/objects';
import { ago } from './clock';
import { eventFixture, type EventSpec } from './eventFixture';
import { condition } from './metaFixture';

export const HTTP_503 = 'HTTP probe failed with statuscode: 503';

/** An event about the pod that `podFixture` makes. */
export function podEvent(spec: Partial<EventSpec> & { reason: string }): KubeEvent {
  return eventFixture({ about: 'Pod/web-1-a', ...spec });
}

/** Three failures of a probe of container `app`; `probe` is `Liveness`, `Readiness` or `Startup`. */
export function probeFailed(probe: string, message: string, rest: Partial<EventSpec> = {}): KubeEvent {
  const text = `${probe} probe failed: ${message}`;
  return podEvent({ reason: 'Unhealthy', container: 'app', message: text, count: 3, ...rest });
}

/** The kubelet ends container `app` because of a probe. */
export function killing(probe: string, rest: Partial<EventSpec> = {}): KubeEvent {
  const message = `Container app failed ${probe} probe, will be restarted`;
  return podEvent({ reason: 'Killing', type: 'Normal', container: 'app', message, ...rest });
}

/** The scheduler found no node, so many seconds ago. */
export function unscheduled(seconds: number, message = ''): Condition {
  return condition('PodScheduled', 'False', { reason: 'Unschedulable', message, changedAt: ago(seconds) });
}
