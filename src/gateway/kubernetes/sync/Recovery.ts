import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** When one kind reaches the API server again the others follow within this, spread out. */
const SPREAD_MS = 1000;

/** Shared by all kinds: a wait after a failure ends early once any of them gets through. */
export class Recovery {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  /** The API server answers again. */
  announce(): void {
    this.emitter.emit('recovered');
  }

  /** Waits `ms`, or less when somebody gets through; never less than `atLeast`. Rejects when the signal is aborted. */
  async wait(ms: number, atLeast: number, signal: AbortSignal): Promise<void> {
    const early = new AbortController();
    const started = performance.now();
    const hurry = () => early.abort();
    this.emitter.once('recovered', hurry);
    try {
      await delay(ms, undefined, { signal: AbortSignal.any([signal, early.signal]) });
    } catch {
      signal.throwIfAborted();
      const rest = Math.max(atLeast - (performance.now() - started), Math.random() * SPREAD_MS);
      await delay(rest, undefined, { signal });
    } finally {
      this.emitter.off('recovered', hurry);
    }
  }
}
