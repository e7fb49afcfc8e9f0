import type { Entry, EntryInfo } from '../entry';
import type { QueryOptions } from '../promql/selector';
import type { Level, ScopeOf } from '../scope';

/** One query of a page, ready to be sent. */
export interface PageQuery<RefId extends string = string> {
  refId: RefId;
  entry: EntryInfo;
  expr: string;
  /** Instant for a figure or a table, range only for what is drawn over time. */
  kind: 'instant' | 'range';
}

export function ask<RefId extends string, L extends Level>(
  refId: RefId,
  kind: PageQuery['kind'],
  entry: Entry<L>,
  scope: ScopeOf[L],
  options: QueryOptions
): PageQuery<RefId> {
  return { refId, kind, entry, expr: entry.expr(scope, options) };
}
