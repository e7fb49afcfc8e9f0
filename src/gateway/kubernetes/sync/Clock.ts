import { setTimeout as delay } from 'node:timers/promises';

/** Time as synchronisation sees it: the machine's, or a test's. */
export interface Clock {
  /** Milliseconds since an instant that does not move. */
  now(): number;
  /** Rejects when the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const MACHINE_CLOCK: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => delay(ms, undefined, { signal }),
};
