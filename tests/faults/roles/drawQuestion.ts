import { ROUTES, type RouteName } from '../../../src/contract/routes';
import type { Random } from '../Random';
import { canaryOf, KINDS_THERE, NAMESPACES } from './cluster';

/** One question, and the same about an object that does not exist. */
export interface Question {
  route: RouteName;
  target: string;
  /** Null for a list. */
  object: { namespace: string | null; absent: string } | null;
}

const ROUTE_NAMES = (Object.keys(ROUTES) as RouteName[]).filter((name) => name !== 'changes');
/** As long as a canary, so that answers can be compared to the byte. */
const absentName = (name: string) => name.replace('canary', 'absent');

function listed(route: RouteName, random: Random): string {
  const path = ROUTES[route].path.replace('{resource}', random.pick([...KINDS_THERE, 'nodes', 'events', 'namespaces']));
  const takesNamespace = 'namespace' in ROUTES[route].query;
  return takesNamespace && random.chance(0.5) ? `${path}?namespace=${random.pick(NAMESPACES)}` : path;
}

/** A question to any route of the table, the same for the same random numbers. */
export function drawQuestion(random: Random): Question {
  const route = random.pick(ROUTE_NAMES);
  const { path } = ROUTES[route];
  if (!path.includes('{name}')) {
    return { route, target: listed(route, random), object: null };
  }
  const isNode = path.includes('{resource}') && random.chance(0.2);
  const namespace = isNode ? null : random.pick(NAMESPACES);
  const name = canaryOf(namespace);
  const filled = path
    .replace('{resource}', isNode ? 'nodes' : random.pick(KINDS_THERE))
    .replace('{namespace}', namespace ?? '-');
  return {
    route,
    target: filled.replace('{name}', name),
    object: { namespace, absent: filled.replace('{name}', absentName(name)) },
  };
}
