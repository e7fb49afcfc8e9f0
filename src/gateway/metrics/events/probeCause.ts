/** First match wins; the words are label values that rules and messages show, so there are few of them. */
const CAUSES: ReadonlyArray<readonly [pattern: RegExp, cause: (match: RegExpExecArray) => string]> = [
  [/statuscode: ([1-5]\d\d)\b/, (match) => `HTTP ${match[1]}`],
  [/connection refused/i, () => 'connection refused'],
  [/deadline exceeded|timed out|timeout/i, () => 'timed out'],
  [/\bexit(?:ed with)? (?:code|status) (\d{1,3})\b/i, (match) => `exit code ${match[1]}`],
];

/** Why a probe failed, from the kubelet's message, in one of a bounded set of forms. */
export function probeCause(message: string): string {
  for (const [pattern, cause] of CAUSES) {
    const match = pattern.exec(message);
    if (match) {
      return cause(match);
    }
  }
  return 'other';
}
