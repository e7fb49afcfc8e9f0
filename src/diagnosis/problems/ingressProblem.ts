import type { Problem } from '../../contract/answers';
import type { Ingress } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { type BackendBreak, brokenBackends } from '../services/brokenBackends';
import { backendServices } from '../view/backendServices';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { SERVICE_GRACE } from '../windows';
import { problemOf } from './problemOf';

/** An Ingress that leads to Services or ports that do not exist: critical when none of its ways leads anywhere. */
export function ingressProblem(view: IndexedView, ingress: Ingress, now: EpochMs): Problem | null {
  const { meta } = ingress;
  if (meta.deletedAt !== null || (meta.createdAt !== null && now - meta.createdAt < SERVICE_GRACE)) {
    return null;
  }
  const broken = brokenBackends(view, ingress);
  if (broken.length === 0) {
    return null;
  }
  const distinct = [...new Map(broken.map((one): [string, BackendBreak] => [one.text, one])).values()];
  const more = distinct.length > 1 ? `; ${distinct.length - 1} more of its backends are missing` : '';
  const [{ from, text }] = distinct;
  const object = refOf('ingresses', ingress);
  return problemOf({
    severity: broken.length === backendServices(ingress).length ? 'critical' : 'warning',
    object,
    title: `${from} leads to ${text}${more}`,
    cause: { code: 'backend-missing', text: `leads to ${text}`, detail: '', container: null, exitCode: null },
    since: null,
    hurts: broken.slice(0, 20).map((one) => ({ object, text: `${one.from} gets no answer`, ready: 0, total: null })),
  });
}
