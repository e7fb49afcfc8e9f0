/** Words for secrets in names of keys, flags and variables; a name ends in one of them. */
const WORDS =
  'passwords?|passwd|passphrase|pwd|tokens?|secrets?|api[-_.]?keys?|access[-_.]?keys?|credentials?|private[-_.]?keys?|auth|authorization|dsn|cookie';

const SECRET_NAME = new RegExp(`(?:${WORDS})$`, 'i');
/** A longer name is nobody's flag or key. */
const LONGEST_NAME = 256;

/** True for names such as `dbPassword`, `--api-key`, `AWS_SECRET`; not for `secretName` or `token-file`, which name where one is. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.slice(-LONGEST_NAME));
}

/**
 * `password=…`, `token: …` somewhere in a text, with a value that is not a variable. Every part is bounded, so the search is
 * linear however long the text.
 */
export const ASSIGNED_SECRET = new RegExp(`(?:${WORDS})["']?\\s{0,4}[=:]\\s{0,4}["']?[^\\s"'$=:/.]`, 'i');
