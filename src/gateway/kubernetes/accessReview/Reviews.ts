/** An answer is asked for again after this: somebody who loses a right sees for half a minute what it let them see. */
const HOLDS_MS = 30_000;
/** So long a question without an answer counts as denied, which keeps an API server that is down from being asked for every row. */
const FAILED_MS = 2_000;
const MOST_KEPT = 20_000;
const MOST_AT_ONCE = 16;
const MOST_WAITING = 5_000;

interface Kept {
  answer: Promise<boolean>;
  /** Reading of the clock until which the answer holds; null while it is awaited. */
  until: number | null;
}

/**
 * Remembers answers about rights for a short time, each under everything that was asked, the user first. Asks once for
 * questions that come together, some at a time; says no to whatever cannot be settled.
 */
export class Reviews {
  private readonly kept = new Map<string, Kept>();
  private readonly waiting: Array<() => void> = [];
  private running = 0;

  /**
   * @param ask one question to the cluster
   * @param observe told of each question's failure, and with null of each success
   */
  constructor(
    private readonly ask: (question: readonly string[]) => Promise<boolean>,
    private readonly observe: (error: unknown) => void = () => undefined,
    private readonly now: () => number = () => performance.now()
  ) {}

  /** The answer to a question; parts may hold any text. Never rejects. */
  allowed(question: readonly string[]): Promise<boolean> {
    const key = JSON.stringify(question);
    const known = this.kept.get(key);
    if (known && (known.until === null || this.now() < known.until)) {
      return known.answer;
    }
    const askedAt = this.now();
    const kept: Kept = { answer: Promise.resolve(false), until: null };
    kept.answer = this.settle(question).then(([answer, holdsMs]) => {
      kept.until = askedAt + holdsMs;
      return answer;
    });
    this.keep(key, kept);
    return kept.answer;
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    if (this.kept.size > MOST_KEPT) {
      const [oldest] = this.kept.keys();
      this.kept.delete(oldest!);
    }
  }

  private async settle(question: readonly string[]): Promise<[answer: boolean, holdsMs: number]> {
    if (this.running >= MOST_AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING) {
        return [false, FAILED_MS];
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running++;
    }
    try {
      const answer = await this.ask(question);
      this.observe(null);
      return [answer, HOLDS_MS];
    } catch (error) {
      this.observe(error);
      return [false, FAILED_MS];
    } finally {
      const next = this.waiting.shift();
      if (next) {
        next();
      } else {
        this.running--;
      }
    }
  }
}
