import type { LabelSelector, Pod } from '../../contract/objects';
import type { IndexedView } from './IndexedView';
import { matchesSelector } from './selects';

/** Pods of a namespace that a label selector matches, narrowed down by its first pair. */
export function podsMatching(view: IndexedView, namespace: string | null, selector: LabelSelector | null): Pod[] {
  if (selector === null) {
    return [];
  }
  const [first] = selector.matchLabels;
  const candidates = first ? view.podsLabelled(namespace, first[0], first[1]) : view.podsIn(namespace);
  return candidates.filter(({ meta }) => matchesSelector(selector, meta.labels));
}
