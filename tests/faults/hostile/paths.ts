import { RESOURCES } from '../../../src/contract/kinds';
import { ROUTES } from '../../../src/contract/routes';
import type { Random } from '../Random';
import { plainRequest, type HostileRequest } from './HostileRequest';
import { ESCAPES, KINDS_ASKED_FOR, NAMES, written } from './texts';

const PATHS = [
  ...Object.values(ROUTES).map(({ path }) => path),
  '/metrics',
  '/healthz',
  '/api/v1',
  '/apis/apps/v1',
  '/',
];
const WITH_PARAMETERS = Object.values(ROUTES)
  .map(({ path }) => path)
  .filter((path) => path.includes('{'));
const KUBE_PATHS = [
  '/api/v1/secrets',
  '/api/v1/namespaces/kube-system/secrets',
  '/api/v1/namespaces/default/pods/x/exec',
  '/api/v1/nodes/x/proxy/run',
  '/apis/authorization.k8s.io/v1/subjectaccessreviews',
  '/openid/v1/jwks',
  '/debug/pprof/heap',
  '/logs/',
  '/version',
];

/** A route's path with something in place of its parameters. */
function filled(path: string, random: Random): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    switch (name) {
      case 'resource':
        return written(random.pick(random.chance(0.5) ? RESOURCES : KINDS_ASKED_FOR), random);
      default:
        return written(random.pick(random.chance(0.3) ? ['default', 'kube-system', '-', 'x'] : NAMES), random);
    }
  });
}

/** H1: paths that try to leave the route table. */
export function hostilePath(random: Random, token: string): HostileRequest {
  const base = filled(random.pick(random.chance(0.7) ? PATHS : KUBE_PATHS), random);
  const segments = base.split('/');
  for (let count = random.between(1, 4); count > 0; count--) {
    segments.splice(random.between(0, segments.length), random.between(0, 1), random.pick(ESCAPES));
  }
  const path = random.chance(0.9) ? segments.join('/') : `/${'a/'.repeat(random.between(1000, 20_000))}`;
  const whole = random.chance(0.05) ? `http://169.254.169.254${path}` : random.chance(0.05) ? `//evil/${path}` : path;
  const target = whole === '' ? '/' : whole;
  return { ...plainRequest('H1 path', target, token), malformed: isMalformed(target) };
}

/** What no HTTP parser has to take: a target that is too long, begins without a slash, or holds blanks. */
const LONGEST_HEAD = 15_000;
const isMalformed = (target: string) =>
  target.length > LONGEST_HEAD || !/^(\/|\*$)\S*$/.test(target) || /[^\x21-\x7e]/.test(target);

/** H2, H3, H13: names and kinds in the address of objects, their parts and logs. */
export function hostileObject(random: Random, token: string): HostileRequest {
  const target = filled(random.pick(WITH_PARAMETERS), random);
  return { ...plainRequest('H2 names, H3 kinds', target, token), malformed: isMalformed(target) };
}
