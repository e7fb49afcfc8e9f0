import { ClientError } from '../../client';
import { FILTER_NAMES, type FilterName } from '../query/filters/filters';
import type { ClusterQuery } from '../query/ClusterQuery';

const SHAPE = /^\s*([A-Za-z]+)\s*(?:\((.*)\))?\s*$/s;
/** `name=value`, the value bare or a JSON string; then a comma or the end. */
const FILTER = /\s*([A-Za-z]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,"()]+)\s*(?:,|$)/sy;

function refuse(text: string): never {
  throw new ClientError({
    code: 'bad-parameter',
    message: `The variable's query is ${JSON.stringify(text.slice(0, 200))}`,
    allowed: ['namespaces', 'pods(namespace=$namespace)', 'services(namespace="shop", text="a, b")'],
    status: null,
  });
}

function unquoted(value: string, text: string): string {
  if (!value.startsWith('"')) {
    return value;
  }
  try {
    return JSON.parse(value) as string;
  } catch {
    return refuse(text);
  }
}

function nameOf(name: string): FilterName {
  const found = FILTER_NAMES.find((one) => one === name);
  if (!found) {
    const message = `There is no filter ${JSON.stringify(name)}`;
    throw new ClientError({ code: 'bad-parameter', message, allowed: FILTER_NAMES, status: null });
  }
  return found;
}

/**
 * Reads a variable's query from text: `<type>` or `<type>(<filter>=<value>, …)`. Variables are filled in afterwards, so
 * that no value of theirs can be read as syntax. Throws ClientError `bad-parameter`.
 */
export function parseVariableQuery(text: string): ClusterQuery {
  const [, queryType, inside = ''] = SHAPE.exec(text) ?? refuse(text);
  const query: ClusterQuery = { refId: 'variable', queryType };
  FILTER.lastIndex = 0;
  for (let at = 0; at < inside.trimEnd().length; at = FILTER.lastIndex) {
    FILTER.lastIndex = at;
    const [, name, value] = FILTER.exec(inside) ?? refuse(text);
    query[nameOf(name!)] = unquoted(value!, text);
  }
  return query;
}
