import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../sync/Clock';

interface Sleeper {
  at: number;
  wake(): void;
}

/** Time that passes only when told to, and at once. */
export class VirtualClock implements Clock {
  private time = 0;
  private readonly sleepers = new Set<Sleeper>();

  readonly now = (): number => this.time;

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const sleeper: Sleeper = {
        at: this.time + Math.max(ms, 0),
        wake: () => {
          signal.removeEventListener('abort', give);
          resolve();
        },
      };
      const give = () => {
        this.sleepers.delete(sleeper);
        reject(signal.reason);
      };
      signal.addEventListener('abort', give, { once: true });
      this.sleepers.add(sleeper);
    });
  }

  /** Lets `ms` pass, waking everybody in order; what they do takes no time. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await this.rest();
      const next = [...this.sleepers].reduce<Sleeper | null>((a, b) => (a && a.at <= b.at ? a : b), null);
      if (!next || next.at > end) {
        break;
      }
      this.sleepers.delete(next);
      this.time = next.at;
      next.wake();
    }
    this.time = end;
  }

  /** Promises and streams settle within a few turns of the event loop. */
  private async rest(): Promise<void> {
    for (let i = 0; i < 4; i++) {
      await setImmediate();
    }
  }
}
