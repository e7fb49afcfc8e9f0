import type { ParameterSpec, Parameters } from '../../contract/route';
import { httpError } from './HttpError';

const LONGEST_ECHO = 100;

const shown = (value: string) =>
  JSON.stringify(value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value);

function refuse(name: string, value: string, why: string, allowed: readonly string[]): never {
  throw httpError('bad-parameter', `Parameter "${name}" ${why}`, `${name} is ${shown(value)}`, allowed);
}

/** One value checked against its specification; absent values get the default. Throws HttpError `bad-parameter`. */
export function parseParameter(
  name: string,
  spec: ParameterSpec,
  value: string | undefined
): string | number | undefined {
  if (value === undefined) {
    return 'default' in spec ? spec.default : undefined;
  }
  switch (spec.type) {
    case 'choice':
      return spec.choices.includes(value) ? value : refuse(name, value, 'is not one of its values', spec.choices);
    case 'integer': {
      const number = /^-?\d{1,15}$/.test(value) ? Number(value) : NaN;
      return number >= spec.minimum && number <= spec.maximum
        ? number
        : refuse(name, value, 'is not a whole number in its range', [`${spec.minimum} to ${spec.maximum}`]);
    }
    case 'text':
      if (value.length > spec.maxLength) {
        return refuse(name, value, 'is too long', [`at most ${spec.maxLength} characters`]);
      }
      return !spec.pattern || spec.pattern.test(value)
        ? value
        : refuse(name, value, 'does not have the right form', [String(spec.pattern)]);
  }
}

/** The query of a request, checked against its route. Unknown and repeated parameters are refused. */
export function parseQuery(specs: Parameters, query: URLSearchParams): Record<string, string | number | undefined> {
  const names = Object.keys(specs);
  for (const name of new Set(query.keys())) {
    if (!names.includes(name)) {
      const known = names.length > 0 ? names : ['no parameters'];
      throw httpError('bad-parameter', 'Unknown parameter', `found ${shown(name)}`, known);
    }
    if (query.getAll(name).length > 1) {
      throw httpError(
        'bad-parameter',
        `Parameter "${name}" is given more than once`,
        `${name} is there ${query.getAll(name).length} times`,
        ['once']
      );
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, parseParameter(name, specs[name]!, query.get(name) ?? undefined)])
  );
}
