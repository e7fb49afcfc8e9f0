import { setTimeout as delay } from 'node:timers/promises';
import type { OnDemand } from '../../contract/answers';
import type { EpochMs } from '../../contract/time';
import { askOwnRights, rightKey } from './accessReview/ownQuestions';
import type { ResourceAttributes } from './accessReview/ReviewClient';
import { type ObservedRights, refusedRight } from './ObservedRights';

/** So long an answer is not asked for again. */
const HOLDS_MS = 30_000;
/** Who asks for the rights waits no longer than this for the cluster's word. */
const PATIENCE_MS = 2_000;

/**
 * What the gateway may read: the cluster's word on it (SelfSubjectAccessReview), asked when somebody wants to know, and what its
 * own requests met. The later of the two counts; where nobody may ask, only the latter.
 */
export class OwnRights {
  private answers: ReadonlyMap<string, boolean> = new Map();
  private answeredAt: EpochMs = 0;
  private askedAt = -Infinity;
  private asking: Promise<void> = Promise.resolve();

  constructor(
    private readonly observed: Pick<ObservedRights, 'read'>,
    private readonly may: (attributes: ResourceAttributes) => Promise<boolean>,
    private readonly now: () => EpochMs = Date.now,
    private readonly patienceMs: number = PATIENCE_MS
  ) {}

  /** Asks the cluster unless it was asked half a minute ago; resolves when it has answered, at the latest after two seconds. */
  async refresh(): Promise<void> {
    const now = this.now();
    if (now - this.askedAt >= HOLDS_MS || now < this.askedAt) {
      this.askedAt = now;
      this.asking = this.ask();
    }
    const late = new AbortController();
    const waiting = delay(this.patienceMs, undefined, { signal: late.signal, ref: false }).catch(() => undefined);
    await Promise.race([this.asking, waiting]);
    late.abort();
  }

  read(verb: string, what: string): OnDemand {
    const observed = this.observed.read(verb, what);
    const allowed = this.answers.get(rightKey(verb, what));
    if (allowed === undefined || (observed.triedAt ?? -Infinity) > this.answeredAt) {
      return observed;
    }
    const permission = allowed ? 'allowed' : 'refused';
    const problem = allowed ? null : refusedRight(verb, what, 'SelfSubjectAccessReview');
    // What was met says more than a yes or no, as long as both agree.
    return {
      permission,
      triedAt: this.answeredAt,
      problem: observed.permission === permission ? observed.problem : problem,
    };
  }

  private async ask(): Promise<void> {
    try {
      this.answers = await askOwnRights(this.may);
      this.answeredAt = this.now();
    } catch {
      // Not allowed to ask, or nobody answers: what was observed remains.
    }
  }
}
