import { setImmediate } from 'node:timers/promises';

/** Long work gives way after this long, so that answers over HTTP keep flowing. */
const SLICE_MS = 8;

/** Lets everything else run whenever work has kept the event loop for a slice. One for all work that may be long. */
export class EventLoopShare {
  private sliceStart = performance.now();

  /** Call between pieces of work; waits only when the slice is used up. */
  async giveWay(): Promise<void> {
    if (performance.now() - this.sliceStart >= SLICE_MS) {
      await setImmediate();
      this.sliceStart = performance.now();
    }
  }
}
