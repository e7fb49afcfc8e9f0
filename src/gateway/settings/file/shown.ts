const LONGEST = 80;
const LONGEST_KEY = 30;

/** What an error says of a value: never of one that could be a secret, and not much of any. */
export function shown(value: unknown, sensitive = false): string {
  if (typeof value === 'string') {
    const hidden = sensitive || value.length > LONGEST || /[\r\n]|-----BEGIN|:\/\/[^/]*@/.test(value);
    return hidden ? `a text of ${value.length} characters` : JSON.stringify(value);
  }
  if (value === null || value === undefined) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object'
    ? 'a mapping'
    : sensitive
      ? `a ${typeof value}`
      : `the ${typeof value} ${String(value)}`;
}

/** The same for a key; no key of ours is long, a token put there by mistake is. */
export function shownKey(key: string): string {
  return key.length > LONGEST_KEY ? `a key of ${key.length} characters` : JSON.stringify(key);
}
