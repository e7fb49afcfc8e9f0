import { setImmediate } from 'node:timers';

/** Long work gives way after this long, so that answers over HTTP keep flowing. */
const SLICE_MS = 8;

/**
 * Lets everything else run whenever work has kept the event loop for a slice. One for all work that may be long: those who
 * gave way go on one at a time, each in a turn of the event loop of its own.
 */
export class EventLoopShare {
  private sliceStart = performance.now();
  private readonly waiting: Array<() => void> = [];

  /** Call between pieces of work; waits only when the slice is used up. */
  async giveWay(): Promise<void> {
    await this.rest();
  }

  /** The same for callbacks: null while the slice lasts. */
  rest(): Promise<void> | null {
    return this.isUsedUp ? this.turn() : null;
  }

  /** Does work that yields between its pieces, slice by slice. */
  readonly run = async <T>(work: Generator<undefined, T>): Promise<T> => {
    for (;;) {
      const { done, value } = work.next();
      if (done) {
        return value;
      }
      if (this.isUsedUp) {
        await this.turn();
      }
    }
  };

  private get isUsedUp(): boolean {
    return performance.now() - this.sliceStart >= SLICE_MS;
  }

  private turn(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length === 1) {
        setImmediate(this.next);
      }
    });
  }

  private readonly next = (): void => {
    this.sliceStart = performance.now();
    this.waiting.shift()?.();
    if (this.waiting.length > 0) {
      setImmediate(this.next);
    }
  };
}
