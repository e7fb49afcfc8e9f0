import { ClientError } from '../../client';

/** A failure in one line: what is wrong, what was found, what is allowed. */
export function wordsOf(thrown: unknown): string {
  if (!(thrown instanceof ClientError)) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
  const { message, detail, allowed } = thrown;
  const found = detail === '' ? message : `${message}: ${detail}`;
  return allowed.length === 0 ? found : `${found}. Allowed: ${allowed.join(', ')}`;
}
