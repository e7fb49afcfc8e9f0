import type { ErrorBody } from '../errors';

/**
 * The last event of every stream; the connection closes after it. `finished`: there is no more to tell (the container ended).
 * `stopping`: the gateway stops, ask again soon. `access-ended`: what identified the caller is no longer valid.
 * `failed`: `error` says why.
 */
export interface StreamEnd {
  event: 'end';
  data: { reason: 'finished' | 'stopping' | 'access-ended' | 'failed'; error: ErrorBody | null };
}
