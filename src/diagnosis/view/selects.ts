import type { LabelSelector } from '../../contract/objects';

type Labels = ReadonlyMap<string, string>;

/** True when every pair of a Service's selector is among the labels. An empty selector selects nothing here. */
export function selects(selector: Labels, labels: Labels): boolean {
  if (selector.size === 0) {
    return false;
  }
  for (const [key, value] of selector) {
    if (labels.get(key) !== value) {
      return false;
    }
  }
  return true;
}

/** True when a workload's selector matches the labels (metav1.LabelSelector); null matches nothing, an empty one everything. */
export function matchesSelector(selector: LabelSelector | null, labels: Labels): boolean {
  if (selector === null) {
    return false;
  }
  if (selector.matchLabels.size > 0 && !selects(selector.matchLabels, labels)) {
    return false;
  }
  return selector.matchExpressions.every(({ key, operator, values }) => {
    const value = labels.get(key);
    switch (operator) {
      case 'In':
        return value !== undefined && values.includes(value);
      case 'NotIn':
        return value === undefined || !values.includes(value);
      case 'Exists':
        return value !== undefined;
      case 'DoesNotExist':
        return value === undefined;
      default:
        return false;
    }
  });
}
