import { setTimeout as delay } from 'node:timers/promises';

/** The answer is remembered by those who give it, so asking often costs nothing. */
const EVERY_MS = 1000;

/** Aborted when somebody may no longer see what a stream shows. */
export interface RightsGone {
  signal: AbortSignal;
  /** Ends the asking. */
  stop(): void;
}

/** @param mayStill asked again and again, whether the stream has something to tell or not; never rejects */
export function rightsGone(mayStill: () => Promise<boolean>, everyMs: number = EVERY_MS): RightsGone {
  const gone = new AbortController();
  const stopped = new AbortController();
  const ask = async () => {
    while (!stopped.signal.aborted && !gone.signal.aborted) {
      await delay(everyMs, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      if (!stopped.signal.aborted && !(await mayStill())) {
        gone.abort();
      }
    }
  };
  void ask();
  return { signal: gone.signal, stop: () => stopped.abort() };
}
