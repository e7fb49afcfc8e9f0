/** Resolves after `ms` milliseconds. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks `probe` again until it answers with something truthy, and returns that.
 * A throwing probe counts as "not yet"; its message ends up in the error thrown after `timeoutMs`.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  { timeoutMs = 60_000, everyMs = 150 }: { timeoutMs?: number; everyMs?: number } = {}
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let last = '';
  for (;;) {
    try {
      const answer = await probe();
      if (answer) {
        return answer;
      }
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) {
      throw new Error(`gave up after ${Math.round(timeoutMs / 1000)} s waiting for ${what}${last && `: ${last}`}`);
    }
    await sleep(everyMs);
  }
}
