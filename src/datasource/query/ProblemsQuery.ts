import type { DataQuery } from '@grafana/data';
import type { Severity } from '../../contract/answers';

/** What is wrong now, one row a problem. */
export interface ProblemsQuery extends DataQuery {
  queryType?: 'problems';
  /** Absent: every severity. */
  severity?: Severity;
  /** Absent or empty: every namespace. May hold dashboard variables. */
  namespace?: string;
}

export const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'info'];

/** A severity, or undefined for any other text, e.g. of an old dashboard. */
export function asSeverity(value: string | undefined): Severity | undefined {
  return SEVERITIES.find((severity) => severity === value);
}
