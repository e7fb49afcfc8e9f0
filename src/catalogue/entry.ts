import type { MetricId } from './metrics';
import type { QueryOptions } from './promql/selector';
import type { Level, ScopeOf } from './scope';
import type { Unit } from './unit';

export interface Threshold {
  tone: 'warning' | 'critical';
  /** In the entry's unit; the tone holds at this value and above. */
  from: number;
}

/** What people and pages need to know of an entry. */
export interface EntryInfo {
  id: string;
  title: string;
  /** One or two sentences for people: what is counted and what is not. */
  description: string;
  unit: Unit;
  /** Unit of each series for entries whose expression is a `union`, by the value of the label `series`. */
  seriesUnits?: Readonly<Record<string, Unit>>;
  /** What must be there. Of each inner list one is enough: the expression falls back in that order. */
  requires: ReadonlyArray<readonly MetricId[]>;
  thresholds: readonly Threshold[];
}

/** One concept that can be asked of Prometheus, at the levels it makes sense at. */
export interface Entry<L extends Level> extends EntryInfo {
  levels: readonly Level[];
  /**
   * PromQL. Series are named by `node`, `namespace`, `workload_kind` and `workload`, `pod`, or `pod` and `container`, by the level;
   * at level cluster only by `series`, or by what a rule tells apart.
   */
  expr(scope: ScopeOf[L], options: QueryOptions): string;
}
