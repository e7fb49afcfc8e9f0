import { ClientError } from '../../../client';

/** The error for a filter that cannot be asked: what was found, what is allowed. */
export function badFilter(label: string, found: string, allowed: readonly string[]): ClientError {
  const message = `${label} is ${JSON.stringify(found.slice(0, 100))}`;
  return new ClientError({ code: 'bad-parameter', message, allowed, status: null });
}
