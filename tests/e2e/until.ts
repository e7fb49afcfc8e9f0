import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats `check` until it does not throw; rejects with its last error after `timeoutMs`. */
export async function until<T>(check: () => Promise<T>, timeoutMs: number, everyMs = 500): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
    await sleep(everyMs);
  }
}
