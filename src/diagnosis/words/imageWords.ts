const REASONS: ReadonlyArray<[RegExp, string]> = [
  [/ErrImageNeverPull|not present with pull policy of Never/, 'not on the node, and its pull policy is Never'],
  [/InvalidImageName|invalid reference format|couldn't parse image/i, 'the name is not valid'],
  [/unauthorized|authentication required|denied|forbidden|401|403/i, 'the registry refuses access'],
  [/no match for platform|exec format/i, 'no build for the platform of the node'],
  [/too ?many requests|429|rate limit/i, 'the registry limits the rate of pulls'],
  [
    /no such host|dial tcp|i\/o timeout|connection refused|TLS handshake|deadline exceeded|EOF/i,
    'the registry cannot be reached',
  ],
  [/x509|certificate/i, "the registry's certificate is not accepted"],
  [/not ?found|manifest unknown|404/i, 'not found'],
  [/no space left/i, 'no space left on the node'],
];

/** Why an image could not be pulled, in few words, from the kubelet's waiting reason and message; empty when it does not say. */
export function imageWords(reason: string, message: string): string {
  const text = `${reason} ${message}`;
  return REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}
