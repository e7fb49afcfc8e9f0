import { type Clock, MACHINE_CLOCK } from './Clock';

/** API servers are upgraded in place, so one that refused is asked again. */
const ASK_AGAIN_MS = 10 * 60_000;

/** Whether this API server streams lists as watches (WatchList, KEP-3157). Shared by all kinds. */
export class StreamSupport {
  private refusedAt = -Infinity;

  constructor(
    private readonly pace = 1,
    private readonly clock: Clock = MACHINE_CLOCK
  ) {}

  /** False for a while after a refusal. */
  get isLikely(): boolean {
    return this.clock.now() - this.refusedAt >= ASK_AGAIN_MS * this.pace;
  }

  refused(): void {
    this.refusedAt = this.clock.now();
  }
}
