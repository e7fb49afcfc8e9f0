/** What names are made of (RFC 1123), in the order of their codes. */
const LETTERS = '-.0123456789abcdefghijklmnopqrstuvwxyz';
/** As many as a number holds exactly: 39^9 is below 2^53. */
export const LONGEST_KEY = 9;
/** The letters, and the end of a name. */
export const ALPHABET = LETTERS.length + 1;
const CODES = 128;

/** By code, how many of the letters are not after it; 0 is kept for the end of a name. */
const DIGITS = Uint8Array.from({ length: CODES }, (_, code) =>
  [...LETTERS].reduce((count, letter) => count + (letter.charCodeAt(0) <= code ? 1 : 0), 0)
);

/** The beginning of a name as a number that grows with it: names in ascending order never have descending numbers. */
export function nameKey(name: string): number {
  let key = 0;
  for (let i = 0; i < LONGEST_KEY; i++) {
    const digit = i < name.length ? (DIGITS[name.charCodeAt(i)] ?? LETTERS.length) : 0;
    key = key * ALPHABET + digit;
  }
  return key;
}
