import type { Random } from '../Random';

/** Ways out of a folder, and ways to write them. */
export const ESCAPES = [
  '..',
  '.',
  '%2e%2e',
  '%252e%252e',
  '..%2f',
  '..;',
  '..\\',
  '%5c..',
  '%c0%ae%c0%ae',
  '%ef%bc%8e%ef%bc%8e',
  '%00',
  '%0d%0a',
  '%09',
  '%',
  '%zz',
  '%f0%28%8c%28',
  '\u{ff0e}\u{ff0e}',
  '//',
  '@host',
  '#fragment',
  '~',
  '*',
] as const;

/** Names that mean something to JavaScript, Kubernetes, a shell, SQL, HTML, PromQL or a template. */
export const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '-leading',
  'trailing-',
  'UPPER',
  'раypal',
  'ｐods',
  'a'.repeat(254),
  'a'.repeat(5000),
  '',
  ' ',
  '-',
  '.',
  'a.b.c',
  'x"} or vector(1) #',
  '$__range',
  '${jndi:ldap://x}',
  '{{constructor}}',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '`id`',
  '(a+)+$',
  '[',
  '\u202egnp.exe',
  '\u001b]8;;http://x\u0007',
  '\ud800',
  '🦀',
  'null',
  'undefined',
  'NaN',
] as const;

/** Kinds nobody may get at, and other spellings of those that are kept. */
export const KINDS_ASKED_FOR = [
  'secrets',
  'Secrets',
  'secret',
  'configmaps',
  'serviceaccounts',
  'serviceaccounts/token',
  'pods/exec',
  'pods/proxy',
  'pods/portforward',
  'pods/attach',
  'nodes/proxy',
  'pods',
  'Pods',
  'PODS',
  'pod',
  'pods/',
  'pods.v1',
  'v1/pods',
  'events',
  'nodes',
  'namespaces',
  'clusterroles',
  'tokenreviews',
  'certificatesigningrequests',
  '../secrets',
  '..',
  'all',
  '*',
] as const;

/** One of the given, or of these names: percent-encoded, half encoded, encoded twice, or not at all. */
export function written(text: string, random: Random): string {
  const safe = text.toWellFormed();
  switch (random.between(0, 3)) {
    case 0:
      return encodeURIComponent(safe);
    case 1:
      return encodeURIComponent(encodeURIComponent(safe));
    case 2:
      return encodeURI(safe);
    default:
      // Blanks and control characters would end the request line.
      return safe.replace(/[\s\u0000-\u001f]/gu, (found) => encodeURIComponent(found));
  }
}
