import type { HorizontalPodAutoscaler, PodDisruptionBudget, ResourceQuota } from '../../contract/objects';
import { condition, metaFixture, type MetaSpec } from './metaFixture';

/** Follows CPU of the Deployment `web` between 1 and 4 pods, at 50 % of 60 %, in peace, but for what is given. */
export function autoscalerFixture(
  spec: Partial<MetaSpec> & Partial<Omit<HorizontalPodAutoscaler, 'meta'>> & { cpu?: number | null } = {}
): HorizontalPodAutoscaler {
  const utilization = spec.cpu === undefined ? 50 : spec.cpu;
  return {
    meta: metaFixture('HorizontalPodAutoscaler', { ...spec, name: spec.name ?? 'web' }),
    target: spec.target ?? { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
    minReplicas: spec.minReplicas === undefined ? 1 : spec.minReplicas,
    maxReplicas: spec.maxReplicas ?? 4,
    currentReplicas: spec.currentReplicas ?? 2,
    desiredReplicas: spec.desiredReplicas ?? 2,
    lastScaledAt: null,
    observedGeneration: 1,
    metrics: spec.metrics ?? [
      {
        source: 'Resource',
        name: 'cpu',
        container: '',
        about: '',
        measure: 'utilization',
        target: 60,
        current: { utilization, average: null, value: null },
      },
    ],
    conditions: spec.conditions ?? [condition('AbleToScale', 'True'), condition('ScalingActive', 'True')],
  };
}

/** A budget over `app: web` that needs 2 of its 3 healthy pods, but for what is given. */
export function budgetFixture(
  spec: Partial<MetaSpec> & Partial<Omit<PodDisruptionBudget, 'meta'>> = {}
): PodDisruptionBudget {
  return {
    meta: metaFixture('PodDisruptionBudget', { ...spec, name: spec.name ?? 'web' }),
    selector:
      spec.selector === undefined ? { matchLabels: new Map([['app', 'web']]), matchExpressions: [] } : spec.selector,
    minAvailable: spec.minAvailable ?? '2',
    maxUnavailable: spec.maxUnavailable ?? '',
    currentHealthy: spec.currentHealthy ?? 3,
    desiredHealthy: spec.desiredHealthy ?? 2,
    disruptionsAllowed: spec.disruptionsAllowed ?? 1,
    expectedPods: spec.expectedPods ?? 3,
    observedGeneration: 1,
    conditions: spec.conditions ?? [condition('DisruptionAllowed', 'True')],
  };
}

/** A quota `team` in `shop` with these amounts, in the base unit: `{ pods: [2, 4] }` is 2 used of 4. */
export function quotaFixture(amounts: Record<string, [used: number | null, hard: number]>): ResourceQuota {
  const entries = Object.entries(amounts);
  return {
    meta: metaFixture('ResourceQuota', { name: 'team' }),
    hard: new Map(entries.map(([resource, [, hard]]) => [resource, hard])),
    used: new Map(entries.flatMap(([resource, [used]]) => (used === null ? [] : [[resource, used] as const]))),
  };
}
