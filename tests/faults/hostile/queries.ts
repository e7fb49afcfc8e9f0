import { ROUTES } from '../../../src/contract/routes';
import type { Random } from '../Random';
import { plainRequest, type HostileRequest } from './HostileRequest';
import { NAMES, written } from './texts';

const PATHS = Object.values(ROUTES)
  .map(({ path }) => path)
  .filter((path) => !path.includes('{'));
const KNOWN = [...new Set(Object.values(ROUTES).flatMap(({ query }) => Object.keys(query)))];
/** Parameters of the Kube API, and of nobody. */
const SMUGGLED = [
  'watch',
  'pretty',
  'fieldManager',
  'dryRun',
  'impersonate',
  'as',
  'resourceVersion',
  'fieldSelector',
  'labelSelector',
  'timeoutSeconds',
  'access_token',
  'token',
  '__proto__',
  'constructor',
];
const NUMBERS = [
  '0',
  '-1',
  '1e9',
  '1000000000000000000000',
  'NaN',
  'Infinity',
  '1.5',
  '0x10',
  '٣',
  '',
  ' 1',
  '50',
  '1',
];
const PATTERNS = ['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '.*.*.*.*.*x', '\\', '[', '(?<=a)'];

const forgedCursor = (random: Random): string => {
  const parts: unknown[] = [
    random.pick(['name', 'trouble', '__proto__', 'constructor']),
    random.pick(['asc', 'desc', 1]),
    random.pick<unknown>([null, 1e308, -1, 'x', {}, [], true, '\u0000']),
    random.pick<unknown>(['default/x', '', null, { toString: 1 }, 'a'.repeat(300)]),
  ];
  const text = JSON.stringify(random.chance(0.7) ? parts : random.pick<unknown>([null, {}, [1], 'x', 7]));
  return random.pick([Buffer.from(text).toString('base64url'), Buffer.from(text).toString('base64'), '!!!!', text]);
};

function valueOf(name: string, random: Random): string {
  if (name === 'cursor') {
    return forgedCursor(random);
  }
  if (name === 'labelSelector' || name === 'selector' || name === 'labels') {
    const many = Array.from({ length: 400 }, (_, index) => index).join(',');
    return random.pick([`a in (${many})`, '=', '!', 'a==b,', 'a notin ()', '__proto__=x', 'a'.repeat(2000)]);
  }
  return random.pick(random.pick([NUMBERS, NAMES, PATTERNS]));
}

/** H5, H6: selectors, search texts, sorts, page sizes and cursors. */
export function hostileQuery(random: Random, token: string): HostileRequest {
  const parts = Array.from({ length: random.between(1, 4) }, () => {
    const name = random.pick(random.chance(0.8) ? KNOWN : SMUGGLED);
    const value = valueOf(name, random);
    return `${random.chance(0.9) ? name : written(name, random)}=${written(value, random)}`;
  });
  const joined = parts.join(random.pick(['&', '&', '&', ';', '&&', '?']));
  const target = `${random.pick(PATHS)}?${joined.replace(/[^\x21-\x7e]/g, (found) => encodeURIComponent(found.toWellFormed()))}`;
  return plainRequest('H5 texts, H6 pages', target, token);
}
