const MOST_CHARACTERS = 400;

/** What differs between otherwise equal messages; the first that fits is taken. */
const VARYING: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '…'],
  [/\b(?:sha256:)?[0-9a-f]{12,}\b/gi, '…'],
  [/\b\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?/g, '…'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '…'],
  [/-[a-z0-9]{6,10}-[bcdfghjklmnpqrstvwxz2456789]{5}\b/g, '-…'],
  [/\b(?:\d+(?:\.\d+)?(?:ns|µs|us|ms|[smh]))+\b/g, '…'],
  [/\b\d+\b/g, '…'],
];

/**
 * A message with what changes from one event to the next left out: uids, digests, container ids, instants, addresses, the
 * generated ends of pod names, durations and numbers. Messages with the same pattern say the same.
 */
export function messagePattern(message: string): string {
  return VARYING.reduce((text, [pattern, sign]) => text.replace(pattern, sign), message.slice(0, MOST_CHARACTERS));
}
