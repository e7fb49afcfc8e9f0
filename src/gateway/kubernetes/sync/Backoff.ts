const FIRST_MS = 800;
const LONGEST_MS = 30_000;
/** What somebody is told to wait all are told at once: they come back spread over this share of it. */
const SPREAD = 0.25;
/** After this long without a failure the next one starts from the beginning. */
const HEALTHY_MS = 120_000;

/**
 * How long to wait after a failure: full jitter over 0.8 s, 1.6 s … 30 s, the figures of client-go's reflector
 * (k8s.io/client-go/tools/cache/reflector.go), so that a sick API server sees no more requests than it is used to.
 */
export class Backoff {
  private failures = 0;
  private lastAt = -Infinity;

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly random: () => number = Math.random,
    /** What every wait is multiplied with. */
    private readonly pace = 1
  ) {}

  /** Milliseconds to wait after one more failure; never less than `atLeast`. */
  next(atLeast = 0): number {
    const now = this.now();
    if (now - this.lastAt >= HEALTHY_MS * this.pace) {
      this.failures = 0;
    }
    this.lastAt = now;
    const ceiling = Math.min(FIRST_MS * 2 ** Math.min(this.failures++, 10), LONGEST_MS);
    const drawn = this.random();
    return Math.max(ceiling * drawn * this.pace, atLeast * (1 + SPREAD * drawn));
  }
}
