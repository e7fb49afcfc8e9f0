import type { Problem } from '../../contract/answers';
import type { PodDisruptionBudget } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { refOf } from '../view/refOf';
import { capital } from '../words/capital';
import { count } from '../words/count';
import { BUDGET_GRACE } from '../windows';
import { problemOf } from './problemOf';

/** `minAvailable 2`, `maxUnavailable 0`. */
export function budgetRule({ minAvailable, maxUnavailable }: PodDisruptionBudget): string {
  return minAvailable === '' ? `maxUnavailable ${maxUnavailable || 'not set'}` : `minAvailable ${minAvailable}`;
}

/**
 * A budget that lets no pod be evicted although all are healthy: nodes cannot be drained, and nothing says so until one is.
 * A budget whose pods are broken is told by their owner.
 */
export function budgetProblem(budget: PodDisruptionBudget, now: EpochMs): Problem | null {
  const { meta, disruptionsAllowed, currentHealthy, expectedPods, conditions } = budget;
  const allowed = conditions.find(({ type }) => type === 'DisruptionAllowed');
  const since = allowed?.changedAt ?? meta.createdAt;
  if (meta.deletedAt !== null || disruptionsAllowed > 0 || expectedPods <= 0 || currentHealthy < expectedPods) {
    return null;
  }
  if (since === null || now - since < BUDGET_GRACE) {
    return null;
  }
  const all = expectedPods === 1 ? 'its only pod is healthy' : `all ${count(expectedPods, 'pod')} are healthy`;
  const text = `allows no eviction although ${all} (${budgetRule(budget)}): nodes with them cannot be drained`;
  return problemOf({
    severity: 'info',
    object: refOf('poddisruptionbudgets', budget),
    title: capital(text),
    cause: { code: 'disruption-blocked', text, detail: allowed?.message ?? '', container: null, exitCode: null },
    since,
  });
}
