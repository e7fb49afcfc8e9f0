import type { Parameters, ParameterValue } from '../../../contract/route';
import { httpError } from '../HttpError';
import { decode } from './decode';
import { parseParameter } from './parseParameter';
import { shown } from './shown';

function decoded(name: string, text: string): string {
  return decode(name, text.replaceAll('+', ' '));
}

function givenIn(search: string): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const pair of search.split('&')) {
    if (pair === '') {
      continue;
    }
    const equals = pair.indexOf('=');
    const name = decoded('query', equals < 0 ? pair : pair.slice(0, equals));
    const values = given.get(name) ?? [];
    values.push(equals < 0 ? '' : pair.slice(equals + 1));
    given.set(name, values);
  }
  return given;
}

/**
 * The query of a request (without `?`), checked against its route. Unknown and repeated parameters are refused, naming those
 * that are allowed. Throws HttpError `bad-parameter`.
 */
export function parseQuery(specs: Parameters, search: string): Record<string, ParameterValue> {
  const names = Object.keys(specs);
  const given = givenIn(search);
  for (const [name, values] of given) {
    if (!names.includes(name)) {
      const known = names.length > 0 ? names : ['no parameters'];
      throw httpError('bad-parameter', 'Unknown parameter', `found ${shown(name)}`, known);
    }
    if (values.length > 1) {
      const message = `Parameter "${name}" is given more than once`;
      throw httpError('bad-parameter', message, `${name} is there ${values.length} times`, ['once']);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const value = given.get(name)?.[0];
      return [name, parseParameter(name, specs[name]!, value === undefined ? undefined : decoded(name, value))];
    })
  );
}
