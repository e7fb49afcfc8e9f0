import { ASSIGNED_SECRET } from './secretNames';

/** What well-known issuers put in front of their tokens. */
const PREFIXES = [
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'gldt-'],
  ...['xoxa-', 'xoxb-', 'xoxp-', 'xoxs-', 'xapp-', 'sk_live_', 'sk_test_', 'rk_live_', 'sk-ant-', 'sk-proj-'],
  ...['AKIA', 'ASIA', 'AIza', 'ya29.', 'hvs.', 'hvb.', 'dop_v1_', 'npm_', 'pypi-', 'SG.', 'glsa_', 'glc_', 'eyJhbGci'],
];
const SHORTEST_TOKEN = 16;

/** Everything that separates words in URLs, shell lines and JSON. */
const SEPARATORS = /[\s"'`,;=:@|&<>()[\]{}?#/\\]+/;

const BEARER = /\bbearer\s{1,8}[A-Za-z0-9+/_.~=-]{8}/i;
/** Between `//` and the `@` of a URL. */
const LONGEST_USER = 512;

function hasPassword(text: string): boolean {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const rest = text.slice(at + 3, at + 3 + LONGEST_USER);
    const authority = /^[^\s/?#"'`]*/.exec(rest)![0];
    const user = authority.lastIndexOf('@');
    if (user > 0 && authority.slice(0, user).includes(':')) {
      return true;
    }
  }
  return false;
}

function isToken(word: string): boolean {
  return word.length >= SHORTEST_TOKEN && PREFIXES.some((prefix) => word.startsWith(prefix));
}

/** Why a text must not be shown: it holds a private key, a token of a known form, a password in a URL …; null when nothing is seen. */
export function looksSecret(text: string): string | null {
  if (text.includes('PRIVATE KEY-----')) {
    return 'private key';
  }
  if (hasPassword(text)) {
    return 'password in a URL';
  }
  if (BEARER.test(text)) {
    return 'credentials of HTTP';
  }
  if (ASSIGNED_SECRET.test(text)) {
    return 'value of a secret';
  }
  return text.split(SEPARATORS).some(isToken) ? 'token' : null;
}

const RANDOM_WORD = /^[A-Za-z0-9+_=-]{24,}$/;

/** True for a text with a long word of mixed letters and digits in it, as keys are; digests of images, in one case only, are not. */
export function looksRandom(text: string): boolean {
  return text
    .split(SEPARATORS)
    .some((word) => RANDOM_WORD.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word));
}
