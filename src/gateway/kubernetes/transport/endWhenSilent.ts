import type { IncomingMessage } from 'node:http';
import { ApiError, apiError } from './ApiError';

/** Ends the answer with an error when nothing arrives for `silenceMs`, whatever TCP believes of the peer. */
export function endWhenSilent(answer: IncomingMessage, silenceMs: number): void {
  const timer = setTimeout(() => {
    const { body } = apiError(
      'api-server-unreachable',
      'The API server went silent',
      `nothing for ${silenceMs / 1000} s`
    );
    answer.destroy(new ApiError(body, 0, null, silenceMs));
  }, silenceMs);
  answer.on('data', () => timer.refresh());
  answer.on('close', () => clearTimeout(timer));
}
