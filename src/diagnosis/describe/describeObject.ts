import type { Freshness, ObjectAnswer } from '../../contract/answers';
import type { ClusterView } from '../../contract/clusterView';
import { KINDS, type Resource } from '../../contract/kinds';
import type { Condition, ObjectOf } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { diagnose } from '../problems/diagnose';
import { indexView } from '../view/IndexedView';
import { refOf } from '../view/refOf';
import { hurtsOf, problemsConcerning } from './concerning';
import { eventsFor } from './eventsFor';
import { factsOf } from './factsOf';
import { relatedTo, relationsOf } from './relatedTo';
import { statusOf } from './statusOf';

function conditionsOf(object: ObjectOf[Resource]): readonly Condition[] {
  return 'conditions' in object ? object.conditions : [];
}

/**
 * One object of any kept kind at `now`: state, facts, problems that concern it, whom they hurt, relatives and events.
 * `namespace` is null for cluster-scoped kinds. Null when there is no such object.
 */
export function describeObject<R extends Resource>(
  view: ClusterView,
  resource: R,
  namespace: string | null,
  name: string,
  now: EpochMs
): Omit<ObjectAnswer, keyof Freshness> | null {
  const indexed = indexView(view);
  const object = indexed.get(resource, namespace, name);
  if (!object) {
    return null;
  }
  const { meta } = object;
  const self = refOf(resource, object);
  const relations = relationsOf(indexed, resource, object);
  const problems = problemsConcerning(diagnose(indexed, now), self, relations);
  return {
    resource,
    info: KINDS[resource],
    object: self,
    uid: meta.uid,
    createdAt: meta.createdAt,
    deletedAt: meta.deletedAt,
    ...statusOf(indexed, resource, object, now),
    facts: factsOf(indexed, resource, object, now),
    labels: Object.fromEntries(meta.labels),
    conditions: [...conditionsOf(object)],
    problems,
    hurts: hurtsOf(problems, self),
    related: relatedTo(indexed, relations, now),
    events: eventsFor(indexed, self, meta, relations),
  };
}
