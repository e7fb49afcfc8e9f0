import { ClientError } from '../../client';
import type { Choosable } from './QueryType';

/** The type that a query names. Throws ClientError `bad-parameter` that lists the types there are. */
export function typeOf<T extends Choosable>(types: readonly T[], id: string | undefined, noun = 'query type'): T {
  const found = types.find((type) => type.id === id);
  if (!found) {
    const message = `There is no ${noun} ${JSON.stringify(String(id).slice(0, 100))}`;
    throw new ClientError({ code: 'bad-parameter', message, allowed: types.map((type) => type.id), status: null });
  }
  return found;
}
