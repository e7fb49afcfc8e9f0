import type { Impact } from '../../contract/answers';
import type { Pod, Service } from '../../contract/objects';
import { countEndpoints } from '../services/endpoints';
import { isActive, selectedPods } from '../services/selectedPods';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { countOf } from '../words/count';

/** More Services than this say no more than this many do, and answers stay small. */
const MOST_IMPACTS = 20;

/** How a Service is hurt, in words. */
export function impactOn(view: IndexedView, service: Service): Impact {
  const endpoints = countEndpoints(view, service);
  const { name } = service.meta;
  let text = `Service ${name} sends traffic to these pods`;
  if (endpoints) {
    const { ready, total } = endpoints;
    text =
      total === 0
        ? `Service ${name} has no endpoints`
        : `Service ${name} has ${countOf(ready, total, 'endpoint')} ready${ready === total ? ' for now' : ''}`;
  }
  return { object: refOf('services', service), text, ready: endpoints?.ready ?? null, total: endpoints?.total ?? null };
}

/** Services that select any of these pods. */
export function servicesOf(view: IndexedView, pods: readonly Pod[]): Service[] {
  return [...new Set(pods.flatMap(({ meta }) => view.servicesSelecting(meta.namespace, meta.labels)))];
}

/** Impacts on Services, the emptiest first. */
export function impactsOn(view: IndexedView, services: readonly Service[]): Impact[] {
  const share = (impact: Impact) => (impact.total ? (impact.ready ?? 0) / impact.total : 0);
  return services
    .map((service) => impactOn(view, service))
    .sort((a, b) => share(a) - share(b) || a.object.name.localeCompare(b.object.name))
    .slice(0, MOST_IMPACTS);
}

/** True when every working pod a Service has is one of these. */
export function dependsOnlyOn(view: IndexedView, service: Service, pods: ReadonlySet<Pod>): boolean {
  const active = selectedPods(view, service).filter(isActive);
  return active.length > 0 && active.every((pod) => pods.has(pod));
}
