const LONGEST_ECHO = 100;

/** A value as it may be shown to its sender: quoted, and not at any length. */
export function shown(value: string): string {
  return JSON.stringify(value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value);
}
