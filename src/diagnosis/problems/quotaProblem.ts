import type { Problem } from '../../contract/answers';
import type { ResourceQuota } from '../../contract/objects';
import { quotaShares, quotaTrouble } from '../status/quotaTrouble';
import { refOf } from '../view/refOf';
import { capital } from '../words/capital';
import { problemOf } from './problemOf';

/** A quota that is full, told before it refuses anything; what it refuses is told by the workload. Above its limit it was lowered. */
export function quotaProblem(quota: ResourceQuota): Problem | null {
  const trouble = quota.meta.deletedAt === null ? quotaTrouble(quota) : null;
  if (!trouble) {
    return null;
  }
  const { code, text, detail, since } = trouble;
  const exceeded = quotaShares(quota).some(({ used, hard }) => used > hard);
  return problemOf({
    severity: exceeded ? 'warning' : 'info',
    object: refOf('resourcequotas', quota),
    title: capital(text),
    cause: { code, text, detail, container: null, exitCode: null },
    since,
  });
}
