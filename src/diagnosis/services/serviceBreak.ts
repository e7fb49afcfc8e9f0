import type { CauseCode } from '../../contract/answers';
import type { ObjectRef } from '../../contract/objectRef';
import type { Pod, Service } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { readyCondition } from '../status/nodeStatus';
import { desiredReplicas } from '../status/desiredReplicas';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { selects } from '../view/selects';
import { count, listOf } from '../words/count';
import { ENDPOINT_GRACE, SERVICE_GRACE } from '../windows';
import { declaredPorts } from './declaredPorts';
import { countEndpoints } from './endpoints';
import { nearestWorkload } from './nearestWorkload';
import { isActive, selectedPods } from './selectedPods';
import { servingWorkloads, templateLabels } from './templateLabels';

/** What is wrong with a Service itself, its pods' own troubles aside. */
export interface ServiceBreak {
  code: CauseCode;
  text: string;
  detail: string;
  since: EpochMs | null;
  /** The workload it means, or whose pods it selects. */
  about: ObjectRef | null;
  /** Endpoints it would have if it were right. */
  expected: number;
}

/** True for Services whose endpoints follow from their selector. The others are somebody else's business. */
export function isSelecting(service: Service): boolean {
  return service.type !== 'ExternalName' && service.clusterIP !== 'None' && service.selector.size > 0;
}

function pairs(labels: Iterable<readonly [string, string]>): string {
  return [...labels].map(([key, value]) => `${key}=${value}`).join(', ');
}

/** Its pods are there and have ended: on purpose when all succeeded. */
function allFinished(pods: readonly Pod[]): ServiceBreak | null {
  if (pods.every(({ phase }) => phase === 'Succeeded')) {
    return null;
  }
  const text = `no endpoints: ${pods.length === 1 ? 'the pod it selects has' : `all ${pods.length} pods it selects have`} ended`;
  return { code: 'not-ready', text, detail: '', since: null, about: null, expected: 0 };
}

function selectsNothing(view: IndexedView, service: Service, finished: readonly Pod[]): ServiceBreak | null {
  for (const workload of servingWorkloads(view, service.meta.namespace)) {
    if (!selects(service.selector, templateLabels(view, workload))) {
      continue;
    }
    const about = refOf(workload.resource, workload);
    if (desiredReplicas(workload) !== 0 || workload.resource === 'daemonsets') {
      return null;
    }
    const scaled = view.eventsOf(about.kind, workload.meta).find(({ message }) => / to 0\b/.test(message));
    const text = `no endpoints: ${about.kind} ${about.name} is scaled to zero replicas`;
    return { code: 'scaled-to-zero', text, detail: '', since: scaled?.lastAt ?? null, about, expected: 0 };
  }
  if (finished.length > 0) {
    return allFinished(finished);
  }
  const nearest = nearestWorkload(view, service);
  const base = {
    code: 'selector-matches-nothing',
    detail: `selector ${pairs(service.selector)}`,
    since: null,
  } as const;
  if (!nearest) {
    const text = `selects ${pairs(service.selector)}, which no pod in its namespace has`;
    return { ...base, text, about: null, expected: 0 };
  }
  const { object, differs } = nearest;
  const wanted = pairs(differs.map(({ key, wanted: value }) => [key, value] as const));
  const has = listOf(differs.map(({ key, has: value }) => (value === null ? `no label ${key}` : `${key}=${value}`)));
  const whose = object.kind === 'Pod' ? `Pod ${object.name} has` : `the pods of ${object.kind} ${object.name} have`;
  return { ...base, text: `selects ${wanted}, but ${whose} ${has}`, about: object, expected: nearest.pods };
}

function portMismatch(service: Service, pods: readonly Pod[]): ServiceBreak | null {
  const declared = pods.flatMap(declaredPorts).map(({ name }) => name);
  const names = new Set(declared.filter((name) => name !== ''));
  for (const port of service.ports) {
    if (port.targetPort === '' || /^\d+$/.test(port.targetPort) || names.has(port.targetPort)) {
      continue;
    }
    const label = port.name === '' ? String(port.port) : `${port.name} (${port.port})`;
    const known = [...names];
    const has =
      known.length === 0 ? 'they name no port' : `they have ${known.length === 1 ? 'only ' : ''}${listOf(known)}`;
    const text = `port ${label} leads to a container port named ${port.targetPort}, which its pods do not have: ${has}`;
    return { code: 'port-mismatch', text, detail: '', since: null, about: null, expected: pods.length };
  }
  return null;
}

function withoutEndpoints(
  view: IndexedView,
  service: Service,
  pods: readonly Pod[],
  now: EpochMs
): ServiceBreak | null {
  const endpoints = countEndpoints(view, service);
  if (!endpoints || endpoints.ready > 0) {
    return null;
  }
  const readySince = pods
    .map(readyCondition)
    .flatMap((condition) =>
      condition?.status === 'True' && condition.changedAt !== null ? [condition.changedAt] : []
    );
  const since = readySince.length === 0 ? null : Math.min(...readySince);
  if (since === null || now - since < ENDPOINT_GRACE) {
    return null;
  }
  const text = `no ready endpoint, although ${count(readySince.length, 'pod')} it selects ${readySince.length === 1 ? 'is' : 'are'} ready`;
  return { code: 'not-ready', text, detail: '', since, about: null, expected: readySince.length };
}

/** The break between a selector and the pods it should match: the selector first, then the ports, then endpoints that should be there. */
export function breakOfSelector(view: IndexedView, service: Service, now: EpochMs): ServiceBreak | null {
  const pods = selectedPods(view, service);
  const active = pods.filter(isActive);
  if (!view.isKnown('pods')) {
    return null;
  }
  if (active.length === 0) {
    return pods.some((pod) => pod.meta.deletedAt !== null) ? null : selectsNothing(view, service, pods);
  }
  return portMismatch(service, active) ?? withoutEndpoints(view, service, active, now);
}

/** The break of a Service itself that is worth telling, or null: not while it is new or being deleted, nor of a headless one. */
export function serviceBreak(view: IndexedView, service: Service, now: EpochMs): ServiceBreak | null {
  const { createdAt, deletedAt } = service.meta;
  if (!isSelecting(service) || deletedAt !== null || (createdAt !== null && now - createdAt < SERVICE_GRACE)) {
    return null;
  }
  return breakOfSelector(view, service, now);
}
