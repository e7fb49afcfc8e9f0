import type { Impact, Problem, Severity } from '../../contract/answers';
import type { Service } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { serviceState } from '../services/serviceState';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { capital } from '../words/capital';
import { count } from '../words/count';
import { impactOn, ingressImpacts } from './impact';
import { problemOf } from './problemOf';

/** Its endpoints are ready, and still nothing arrives there. */
function unreachable(view: IndexedView, service: Service): Impact {
  const impact = impactOn(view, service);
  const pods = impact.total === null ? 'its pods' : `any of its ${count(impact.total, 'pod')}`;
  return { ...impact, text: `Service ${service.meta.name} does not reach ${pods} on this port`, ready: 0 };
}

function hurt(view: IndexedView, service: Service, unreached: boolean): Impact[] {
  const impact = unreached ? unreachable(view, service) : impactOn(view, service);
  return [impact, ...(impact.ready === 0 ? ingressImpacts(view, service) : [])];
}

/** What is wrong with a Service itself: critical when pods are there and none can be reached, info when nothing is meant to be. */
export function serviceProblem(view: IndexedView, service: Service, now: EpochMs): Problem | null {
  const { broken, ready, total } = serviceState(view, service, now);
  if (!broken) {
    return null;
  }
  const { code, text, detail, since, about, expected } = broken;
  const down = expected > 0 && (code === 'port-mismatch' || (ready ?? 0) === 0);
  const severity: Severity = code === 'scaled-to-zero' ? 'info' : down ? 'critical' : 'warning';
  return problemOf({
    severity,
    object: refOf('services', service),
    title: capital(text),
    cause: { code, text, detail, container: null, exitCode: null },
    since,
    affected:
      total === null || total === 0 ? null : { count: code === 'port-mismatch' ? total : total - (ready ?? 0), total },
    hurts: hurt(view, service, code === 'port-mismatch'),
    adviseOn: about !== null && code === 'scaled-to-zero' ? about : undefined,
  });
}
