import { EventEmitter } from 'node:events';
import { type Clock, MACHINE_CLOCK } from './Clock';

/** When one kind reaches the API server again the others follow within this, spread out. */
const SPREAD_MS = 1000;
/** So many announcements hurry the others at once; after them one more in each such time, lest a sick API server be hurried to death. */
const BURST = 3;
const REFILL_MS = 30_000;

/** Shared by all kinds: a wait after a failure ends early once any of them gets through. */
export class Recovery {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private left = BURST;
  private countedAt: number;
  private announcedAt = -Infinity;

  /** @param pace what the spread is multiplied with */
  constructor(
    private readonly pace = 1,
    private readonly clock: Clock = MACHINE_CLOCK
  ) {
    this.countedAt = clock.now();
  }

  /** The API server answers again. */
  announce(): void {
    const now = this.clock.now();
    this.left = Math.min(BURST, this.left + (now - this.countedAt) / (REFILL_MS * this.pace));
    this.countedAt = now;
    // Those who are hurried announce it themselves a moment later: that is still the same recovery.
    if (this.left >= 1 && now - this.announcedAt >= SPREAD_MS * this.pace) {
      this.left--;
      this.announcedAt = now;
      this.emitter.emit('recovered');
    }
  }

  /** Waits `ms`, or less when somebody gets through; never less than `atLeast`. Rejects when the signal is aborted. */
  async wait(ms: number, atLeast: number, signal: AbortSignal): Promise<void> {
    const { clock } = this;
    const early = new AbortController();
    const started = clock.now();
    const hurry = () => early.abort();
    this.emitter.once('recovered', hurry);
    try {
      await clock.wait(ms, AbortSignal.any([signal, early.signal]));
    } catch {
      signal.throwIfAborted();
      const passed = clock.now() - started;
      const spread = Math.random() * SPREAD_MS * this.pace;
      const rest = Math.min(Math.max(atLeast - passed, 0) + spread, ms - passed);
      await clock.wait(Math.max(rest, 0), signal);
    } finally {
      this.emitter.off('recovered', hurry);
    }
  }
}
