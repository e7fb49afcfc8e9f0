import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** What keeps the process alive, by type, and its open descriptors. */
function resources(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const type of process.getActiveResourcesInfo()) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts.set('descriptors', readdirSync('/proc/self/fd').length);
}

/** Watches this process from now on. `end` tells what it found: rejections nobody handled, and timers, sockets and descriptors that stay. */
export function watchProcess(): { complaints: string[]; end(): Promise<string[]> } {
  const complaints: string[] = [];
  const unhandled = (error: unknown) => {
    complaints.push(`unhandled: ${error instanceof Error ? error.stack : String(error)}`);
  };
  process.on('unhandledRejection', unhandled);
  process.on('uncaughtException', unhandled);
  const before = resources();
  const grown = () =>
    [...resources()]
      .filter(([type, count]) => count > (before.get(type) ?? 0))
      .map(([type, count]) => `${count} × ${type}, ${before.get(type) ?? 0} before`);
  return {
    complaints,
    end: async () => {
      for (let tries = 0; tries < 100 && grown().length > 0; tries++) {
        await delay(20);
      }
      process.off('unhandledRejection', unhandled);
      process.off('uncaughtException', unhandled);
      return [...complaints, ...grown()];
    },
  };
}
