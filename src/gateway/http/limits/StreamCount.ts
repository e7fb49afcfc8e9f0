import { HttpError } from '../HttpError';
import type { Limits } from './limits';

/** Counts open streams, of all callers and of each. */
export class StreamCount {
  private readonly byCaller = new Map<string, number>();
  private all = 0;

  constructor(private readonly limits: Pick<Limits, 'streams' | 'streamsPerCaller'>) {}

  get open(): number {
    return this.all;
  }

  /** Takes a place for a stream of `subject`. @returns what must be called when it is over. Throws HttpError `too-many-streams`. */
  enter(subject: string): () => void {
    const { streams, streamsPerCaller } = this.limits;
    const own = this.byCaller.get(subject) ?? 0;
    if (this.all >= streams || own >= streamsPerCaller) {
      const message = own >= streamsPerCaller ? 'This caller has too many streams open' : 'Too many streams are open';
      const detail = `${own} of this caller, ${this.all} in all`;
      const allowed = [`at most ${streamsPerCaller} of one caller`, `at most ${streams} in all`];
      throw new HttpError({ code: 'too-many-streams', message, detail, allowed }, 10);
    }
    this.all++;
    this.byCaller.set(subject, own + 1);
    let left = false;
    return () => {
      if (!left) {
        left = true;
        this.leave(subject);
      }
    };
  }

  private leave(subject: string): void {
    this.all--;
    const own = (this.byCaller.get(subject) ?? 1) - 1;
    if (own > 0) {
      this.byCaller.set(subject, own);
    } else {
      this.byCaller.delete(subject);
    }
  }
}
