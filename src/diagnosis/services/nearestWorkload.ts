import type { ObjectRef } from '../../contract/objectRef';
import type { Service } from '../../contract/objects';
import { controllerOf } from '../view/controllerOf';
import type { IndexedView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { isActive } from './selectedPods';
import { isSimilar } from './similarity';
import { servingWorkloads, templateLabels } from './templateLabels';

type Labels = ReadonlyMap<string, string>;

/** A workload or lone pod that a Service's selector probably means, and the pairs in which they differ. */
export interface Nearest {
  object: ObjectRef;
  differs: Array<{ key: string; wanted: string; has: string | null }>;
  /** Pods it has now. */
  pods: number;
}

const SAME = 2;
const ALIKE = 1.5;
const NAMESAKE = 1;

function score(selector: Labels, labels: Labels): number {
  let sum = 0;
  for (const [key, wanted] of selector) {
    const has = labels.get(key);
    if (has === wanted) {
      sum += SAME;
    } else if (has !== undefined && isSimilar(has, wanted)) {
      sum += ALIKE;
    }
  }
  return sum;
}

function differences(selector: Labels, labels: Labels): Nearest['differs'] {
  return [...selector]
    .filter(([key, wanted]) => labels.get(key) !== wanted)
    .map(([key, wanted]) => ({ key, wanted, has: labels.get(key) ?? null }));
}

/**
 * What a Service that selects nothing most likely should select: the most pairs in common, a mistyped value counting nearly as
 * much as an equal one, the Service's own name breaking ties. Null when nothing in the namespace comes close.
 */
export function nearestWorkload(view: IndexedView, service: Service): Nearest | null {
  const { namespace, name } = service.meta;
  const workloads = servingWorkloads(view, namespace).map((workload) => ({
    object: refOf(workload.resource, workload),
    labels: templateLabels(view, workload),
  }));
  const lone = view
    .podsIn(namespace)
    .filter((pod) => isActive(pod) && controllerOf(pod.meta) === undefined)
    .map((pod) => ({ object: refOf('pods', pod), labels: pod.meta.labels }));
  let best: { object: ObjectRef; labels: Labels; points: number } | null = null;
  for (const candidate of [...workloads, ...lone]) {
    const points = score(service.selector, candidate.labels) + (candidate.object.name === name ? NAMESAKE : 0);
    if (points > (best?.points ?? 0)) {
      best = { ...candidate, points };
    }
  }
  if (!best) {
    return null;
  }
  const { object, labels } = best;
  const pods = view
    .podsIn(namespace)
    .filter((pod) => isActive(pod) && differences(labels, pod.meta.labels).length === 0);
  return { object, differs: differences(service.selector, labels), pods: pods.length };
}
