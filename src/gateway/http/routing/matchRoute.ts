import { RESOURCES } from '../../../contract/kinds';
import type { Parameters, ParameterValue } from '../../../contract/route';
import { ROUTES, type RouteName } from '../../../contract/routes';
import { httpError } from '../HttpError';
import { decode } from './decode';
import { parseParameter } from './parseParameter';
import { shown } from './shown';

interface Pattern {
  name: RouteName;
  segments: string[];
}

const PATTERNS: readonly Pattern[] = Object.entries(ROUTES).map(([name, { path }]) => ({
  name: name as RouteName,
  segments: path.split('/'),
}));

export interface MatchedRoute {
  name: RouteName;
  /** Path parameters as they stand in the address, still encoded. */
  raw: Record<string, string>;
}

function match({ name, segments }: Pattern, path: string[]): MatchedRoute | undefined {
  if (segments.length !== path.length) {
    return undefined;
  }
  const raw: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const found = path[index]!;
    if (segment.startsWith('{')) {
      raw[segment.slice(1, -1)] = found;
    } else if (segment !== found) {
      return undefined;
    }
  }
  return { name, raw };
}

/** The route that a path belongs to; undefined when none does. */
export function matchRoute(pathname: string): MatchedRoute | undefined {
  const path = pathname.split('/');
  for (const pattern of PATTERNS) {
    const found = match(pattern, path);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** Path parameters of a matched route, decoded and checked. Throws HttpError. */
export function parsePath(specs: Parameters, raw: Record<string, string>): Record<string, ParameterValue> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const value = decode(name, raw[name] ?? '');
      if (spec.type === 'choice' && spec.choices === RESOURCES && !spec.choices.includes(value)) {
        throw httpError('unknown-kind', 'This kind is not kept', `${name} is ${shown(value)}`, RESOURCES);
      }
      return [name, parseParameter(name, spec, value)];
    })
  );
}
