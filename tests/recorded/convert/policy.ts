import type { Amounts, LimitRange, PodDisruptionBudget, ResourceQuota } from '../../../src/contract/objects';
import { number, numberOrNull, optional, quantity, text, type Tree, tree, trees } from './json';
import { conditions, labelSelector, objectMeta } from './meta';

function amounts(of: unknown): Amounts {
  const found = new Map<string, number>();
  for (const [resource, value] of Object.entries(tree(of))) {
    const amount = quantity(value);
    if (amount !== null) {
      found.set(resource, amount);
    }
  }
  return found;
}

export function podDisruptionBudget(object: Tree): PodDisruptionBudget {
  const spec = tree(object.spec);
  const status = tree(object.status);
  return {
    meta: objectMeta(object),
    selector: optional(spec.selector, labelSelector),
    minAvailable: text(spec.minAvailable),
    maxUnavailable: text(spec.maxUnavailable),
    currentHealthy: number(status.currentHealthy),
    desiredHealthy: number(status.desiredHealthy),
    disruptionsAllowed: number(status.disruptionsAllowed),
    expectedPods: number(status.expectedPods),
    observedGeneration: numberOrNull(status.observedGeneration),
    conditions: conditions(status),
  };
}

export function resourceQuota(object: Tree): ResourceQuota {
  const { hard, used } = tree(object.status);
  return { meta: objectMeta(object), hard: amounts(hard), used: amounts(used) };
}

export function limitRange(object: Tree): LimitRange {
  return {
    meta: objectMeta(object),
    limits: trees(tree(object.spec).limits).map((item) => ({
      type: text(item.type),
      max: amounts(item.max),
      min: amounts(item.min),
      default: amounts(item.default),
      defaultRequest: amounts(item.defaultRequest),
      maxLimitRequestRatio: amounts(item.maxLimitRequestRatio),
    })),
  };
}
