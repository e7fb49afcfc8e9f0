import { apiError } from './ApiError';
import { connectionError } from './connectionError';

/**
 * Runs something that asks the API server, for `ms` at most. Rejects with ApiError, also when time is up or the connection
 * breaks half-way; with the reason of `signal` when that is aborted.
 */
export async function withDeadline<T>(
  signal: AbortSignal,
  ms: number,
  what: string,
  ask: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  const timeout = AbortSignal.timeout(ms);
  try {
    return await ask(AbortSignal.any([signal, timeout]));
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) {
      throw apiError(
        'api-server-unreachable',
        'The API server did not answer in time',
        `${what}: nothing within ${ms / 1000} s`
      );
    }
    throw connectionError(error, what);
  }
}
