import type { Condition, LabelSelector, ObjectMeta } from '../../../src/contract/objects';
import { instant, numberOrNull, stringMap, text, texts, type Tree, tree, trees } from './json';

export function objectMeta(object: Tree): ObjectMeta {
  const meta = tree(object.metadata);
  return {
    name: text(meta.name),
    namespace: text(meta.namespace) || null,
    uid: text(meta.uid),
    resourceVersion: text(meta.resourceVersion),
    generation: numberOrNull(meta.generation),
    createdAt: instant(meta.creationTimestamp),
    deletedAt: instant(meta.deletionTimestamp),
    labels: stringMap(meta.labels),
    owners: trees(meta.ownerReferences).map((owner) => ({
      kind: text(owner.kind),
      name: text(owner.name),
      uid: text(owner.uid),
      controller: owner.controller === true,
    })),
  };
}

export function conditions(status: Tree): Condition[] {
  return trees(status.conditions).map((condition) => ({
    type: text(condition.type),
    status: text(condition.status),
    reason: text(condition.reason),
    message: text(condition.message),
    changedAt: instant(condition.lastTransitionTime),
  }));
}

export function labelSelector(selector: Tree): LabelSelector {
  return {
    matchLabels: stringMap(selector.matchLabels),
    matchExpressions: trees(selector.matchExpressions).map(({ key, operator, values }) => ({
      key: text(key),
      operator: text(operator),
      values: texts(values),
    })),
  };
}
