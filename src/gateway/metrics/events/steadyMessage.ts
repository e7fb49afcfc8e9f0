const LONGEST = 250;

/** In this order: what an earlier pattern takes, a later one no longer sees. */
const VARYING: ReadonlyArray<readonly [pattern: RegExp, words: string]> = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\b(sha256|sha512|containerd|docker|cri-o):(\/\/)?[0-9a-f]{12,}\b/gi, '$1:<id>'],
  [/\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{12,}\b/gi, '<id>'],
  // A pod's name after its ReplicaSet's: the alphabet of generated names has no vowels and no 0, 1, 3.
  [/-[bcdf0-9ghjklmnpqrstvwxz]{6,10}-[bcdfghjklmnpqrstvwxz2456789]{5}(?![a-z0-9-])/g, '-<id>'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, '<time>'],
  [/\b\d{1,3}(\.\d{1,3}){3}(:\d{1,5})?(\/\d{1,2})?\b/g, '<address>'],
  [/\[[0-9a-f:]+\](:\d{1,5})?|\b[0-9a-f]{1,4}(:[0-9a-f]{0,4}){3,7}\b/gi, '<address>'],
  // Counts, amounts and durations stand alone; versions, ports in paths, HTTP statuses and exit codes do not vary so.
  [
    /(?<![\w.:/-])(?<!\b(?:code|status|statuscode|signal|port|exit|HTTP)[ =:]{1,2})\d+(\.\d+)?(?=(ns|us|µs|ms|s|m|h|[KMGT]i?B?|%)?([\s,;/()]|\.?$|\.\s))/g,
    '<n>',
  ],
  [/(?<=<n>\/)\d+(?=[\s,;()]|$)/g, '<n>'],
];

/** An event's message without what changes from one occurrence to the next: ids, hashes, addresses, counts; cut to a line. */
export function steadyMessage(message: string): string {
  const line = message
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  const steady = VARYING.reduce((text, [pattern, words]) => text.replace(pattern, words), line);
  return steady.length > LONGEST ? `${steady.slice(0, LONGEST - 1)}…` : steady;
}
