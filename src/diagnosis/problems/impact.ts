import type { Impact } from '../../contract/answers';
import type { Pod, Service } from '../../contract/objects';
import { backendServices } from '../view/backendServices';
import { countEndpoints } from '../services/endpoints';
import { isActive, selectedPods } from '../services/selectedPods';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { countOf, listOf } from '../words/count';

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
  const asked = new Map<ReadonlyMap<string, string>, string | null>();
  const found = new Set<Service>();
  for (const { meta } of pods) {
    if (asked.get(meta.labels) !== meta.namespace) {
      asked.set(meta.labels, meta.namespace);
      view.servicesSelecting(meta.namespace, meta.labels).forEach((service) => found.add(service));
    }
  }
  return [...found];
}

/** Ingresses that lead to a Service nobody answers for, in words. */
export function ingressImpacts(view: IndexedView, service: Service): Impact[] {
  const { namespace, name } = service.meta;
  return view.ingressesLeadingTo(namespace, name).map((ingress) => {
    const ways = backendServices(ingress).filter((backend) => backend.name === name);
    const from = listOf([...new Set(ways.map((way) => way.from))], 3);
    const text = `Ingress ${ingress.meta.name} gets no answer for ${from}`;
    return { object: refOf('ingresses', ingress), text, ready: 0, total: null };
  });
}

/** Impacts on Services, the emptiest first, and on the Ingresses that lead to those with no ready endpoint. */
export function impactsOn(view: IndexedView, services: readonly Service[]): Impact[] {
  const share = (impact: Impact) => (impact.total ? (impact.ready ?? 0) / impact.total : 0);
  const hurt = services
    .map((service) => ({ service, impact: impactOn(view, service) }))
    .sort((a, b) => share(a.impact) - share(b.impact) || a.service.meta.name.localeCompare(b.service.meta.name))
    .slice(0, MOST_IMPACTS);
  const down = hurt.filter(({ impact }) => impact.ready === 0).flatMap(({ service }) => ingressImpacts(view, service));
  return [...hurt.map(({ impact }) => impact), ...down.slice(0, MOST_IMPACTS)];
}

/** True when every working pod a Service has is one of these. */
export function dependsOnlyOn(view: IndexedView, service: Service, pods: ReadonlySet<Pod>): boolean {
  const active = selectedPods(view, service).filter(isActive);
  return active.length > 0 && active.every((pod) => pods.has(pod));
}
