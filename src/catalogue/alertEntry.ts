import type { Entry, EntryInfo } from './entry';
import type { QueryOptions } from './promql/selector';

type Info = Pick<EntryInfo, 'id' | 'title' | 'description' | 'requires'> & Partial<Pick<EntryInfo, 'unit'>>;

/** An entry that only an alert rule reads: a count unless it says otherwise, the threshold is the rule's. */
export function alertEntry(info: Info, expression: (options: QueryOptions) => string): Entry<'cluster'> {
  return {
    unit: 'count',
    ...info,
    levels: ['cluster'],
    expr: (_scope, options) => expression(options),
    thresholds: [],
  };
}
