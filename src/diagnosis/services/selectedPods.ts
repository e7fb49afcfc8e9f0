import type { Pod, Service } from '../../contract/objects';
import type { IndexedView } from '../view/IndexedView';
import { selects } from '../view/selects';

/** True while a pod counts: neither finished nor being deleted. */
export function isActive(pod: Pod): boolean {
  return pod.phase !== 'Succeeded' && pod.phase !== 'Failed' && pod.meta.deletedAt === null;
}

/** All pods a Service's selector matches, in any phase. */
export function selectedPods(view: IndexedView, service: Service): readonly Pod[] {
  const [first] = service.selector;
  if (!first) {
    return [];
  }
  const candidates = view.podsLabelled(service.meta.namespace, first[0], first[1]);
  return service.selector.size === 1
    ? candidates
    : candidates.filter((pod) => selects(service.selector, pod.meta.labels));
}
