import type { EventRow } from '../../contract/answers';
import { resourceOfKind } from '../../contract/kinds';
import type { ObjectRef } from '../../contract/objectRef';
import type { KubeEvent, ObjectMeta } from '../../contract/objects';
import { foldEvents } from '../events/foldEvents';
import type { IndexedView } from '../view/IndexedView';
import type { Relation } from './relation';

const MOST_EVENTS = 100;
/** Relations whose events belong on the object's page. */
const BELOW: ReadonlySet<string> = new Set(['owned']);

/** Events of the object and of what it owns, folded, newest first, at most 100. */
export function eventsFor(
  view: IndexedView,
  self: ObjectRef,
  meta: ObjectMeta,
  relations: readonly Relation[]
): EventRow[] {
  const found: KubeEvent[] = [...view.eventsOf(self.kind, meta)];
  for (const { object, relation } of relations) {
    const resource = BELOW.has(relation) ? resourceOfKind(object.kind) : undefined;
    const owned = resource ? view.get(resource, object.namespace, object.name) : undefined;
    if (owned) {
      found.push(...view.eventsOf(object.kind, owned.meta));
    }
  }
  return foldEvents(found).slice(0, MOST_EVENTS);
}
