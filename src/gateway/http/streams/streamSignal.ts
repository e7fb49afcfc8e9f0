import type { Access } from '../../access/Access';
import type { StreamEnd } from '../../../contract/answers';

export type EndReason = StreamEnd['data']['reason'];

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Ends a stream: `reason` says why once `signal` is aborted. */
export interface StreamSignal {
  signal: AbortSignal;
  reason(): EndReason;
  release(): void;
}

/** Aborted when the reader goes away, the gateway stops, or what identifies the caller ends. */
export function streamSignal(
  gone: AbortSignal,
  stopping: AbortSignal,
  access: Access,
  now: () => number = Date.now
): StreamSignal {
  const ending = new AbortController();
  let why: EndReason = 'finished';
  const endBecause = (reason: EndReason) => () => {
    why = reason;
    ending.abort();
  };
  const expired = endBecause('access-ended');
  const causes: Array<[AbortSignal, () => void]> = [
    [gone, endBecause('finished')],
    [stopping, endBecause('stopping')],
    [access.ended, expired],
  ];
  const left = access.expiresAt === null ? null : Math.min(Math.max(access.expiresAt - now(), 0), LONGEST_TIMER_MS);
  const timer = left === null ? undefined : setTimeout(expired, left);
  for (const [signal, end] of causes) {
    if (signal.aborted) {
      end();
    } else {
      signal.addEventListener('abort', end, { once: true });
    }
  }
  return {
    signal: ending.signal,
    reason: () => why,
    release: () => {
      clearTimeout(timer);
      causes.forEach(([signal, end]) => signal.removeEventListener('abort', end));
    },
  };
}
