import type { WrittenFilters } from '../ClusterQuery';
import type { Asked } from './Asked';
import { badFilter } from './badFilter';
import type { FillIn } from './fillIn';
import type { Filter } from './Filter';
import type { FilterName, Filters } from './filters';

export const DEFAULT_LIMIT = 500;
export const MOST_ROWS = 5000;
/** Each is a request of its own. */
export const MOST_NAMESPACES = 10;

/** What stands for "all" in a variable, as Prometheus users write it too. */
const ALL = new Set(['*', '.*', '$__all']);

function valuesOf(filter: Filter, written: string, fillIn: FillIn): string[] {
  const texts = filter.several ? written.split(',').flatMap((part) => fillIn(part.trim())) : fillIn(written);
  const values = (filter.several ? texts.flatMap((text) => text.split(',')) : texts)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return !filter.literal && values.some((value) => ALL.has(value)) ? [] : [...new Set(values)];
}

function onlyValue(filter: Filter, values: readonly string[]): string | undefined {
  if (values.length > 1) {
    throw badFilter(filter.label, values.join(', '), ['one value']);
  }
  return values[0];
}

function limitOf(filter: Filter, text: string | undefined): number {
  const limit = text === undefined ? DEFAULT_LIMIT : /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(limit >= 1 && limit <= MOST_ROWS)) {
    throw badFilter(filter.label, text ?? '', [`1 to ${MOST_ROWS}`]);
  }
  return limit;
}

function namespacesOf(filter: Filter, values: readonly string[]): readonly string[] {
  if (values.length > MOST_NAMESPACES) {
    const shown = `${values.length} values (${values.slice(0, 3).join(', ')}, …)`;
    throw badFilter(filter.label, shown, [`at most ${MOST_NAMESPACES}`, '* for all of them']);
  }
  return values;
}

/**
 * What a query asks, read by the filters of its type. Throws ClientError `bad-parameter` for several values where one
 * is meant, too many namespaces, or a limit out of range.
 */
export function askedOf(filters: Filters, written: WrittenFilters, fillIn: FillIn): Asked {
  const given: Partial<Record<FilterName, string>> = {};
  let namespaces: readonly string[] = [];
  let limit = DEFAULT_LIMIT;
  for (const [name, filter] of Object.entries(filters) as Array<[FilterName, Filter]>) {
    const values = valuesOf(filter, written[name] ?? '', fillIn);
    if (name === 'namespace' && filter.several) {
      namespaces = namespacesOf(filter, values);
    } else if (name === 'limit') {
      limit = limitOf(filter, onlyValue(filter, values));
    } else {
      given[name] = onlyValue(filter, values);
    }
  }
  return { namespaces, limit, given };
}

/** Labels of the filters without which nothing can be asked, and that are empty. */
export function missingFilters(filters: Filters, { namespaces, given }: Asked): string[] {
  return (Object.entries(filters) as Array<[FilterName, Filter]>)
    .filter(([name, { required, several }]) => required && !(several ? namespaces.length > 0 : given[name]))
    .map(([, { label }]) => label);
}
