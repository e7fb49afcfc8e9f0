import type { MetricFindValue } from '@grafana/data';
import { ClientError, type Client } from '../../client';
import { askedOf, MOST_ROWS } from '../query/filters/askedOf';
import type { FillIn } from '../query/filters/fillIn';
import { FILTER_NAMES, type FilterName } from '../query/filters/filters';
import { migrateQuery } from '../query/filters/migrateQuery';
import type { ClusterQuery } from '../query/ClusterQuery';
import { typeOf } from '../query/typeOf';
import { wordsOf } from '../query/wordsOf';
import { parseVariableQuery } from './parseVariableQuery';
import { VARIABLE_TYPES } from './types';
import type { VariableType } from './VariableType';

function requireKnownFilters(type: VariableType, query: ClusterQuery): void {
  const allowed = Object.keys(type.filters);
  const other = FILTER_NAMES.find((name: FilterName) => query[name] && !allowed.includes(name));
  if (other) {
    const message = `Variables of ${type.id} have no filter ${JSON.stringify(other)}`;
    throw new ClientError({ code: 'bad-parameter', message, allowed, status: null });
  }
}

async function found(stored: string | ClusterQuery, fillIn: FillIn, client: Client): Promise<string[]> {
  const query = typeof stored === 'string' ? parseVariableQuery(stored) : migrateQuery(stored);
  const type = typeOf(VARIABLE_TYPES, query.queryType, 'variable type');
  requireKnownFilters(type, query);
  const asked = askedOf(type.filters, query, fillIn);
  return type.find({ ...asked, limit: MOST_ROWS }, client);
}

/**
 * Values of a dashboard variable, each once, in alphabetical order. An empty query has none and asks nobody. Rejects with
 * an Error in words, since Grafana shows nothing else.
 */
export async function findValues(
  stored: string | ClusterQuery,
  fillIn: FillIn,
  client: Client
): Promise<MetricFindValue[]> {
  if (typeof stored === 'string' ? stored.trim() === '' : !stored?.queryType) {
    return [];
  }
  const values = await found(stored, fillIn, client).catch((thrown: unknown) => {
    throw new Error(wordsOf(thrown));
  });
  return [...new Set(values)].sort((a, b) => a.localeCompare(b)).map((value) => ({ text: value, value }));
}
