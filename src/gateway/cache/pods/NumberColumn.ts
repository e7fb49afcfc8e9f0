/** Pods there is room for at first. */
const START = 1024;

type Numbers = Float64Array | Uint32Array | Uint8Array;

/** A number of each pod, by slot, side by side: to follow references of 50,000 pods into cold memory takes ten milliseconds. */
export class NumberColumn<A extends Numbers> {
  at: A;

  /** @param make an empty array for so many pods */
  constructor(private readonly make: (length: number) => A) {
    this.at = make(START);
  }

  set(slot: number, value: number): void {
    if (slot >= this.at.length) {
      const grown = this.make(2 * slot);
      grown.set(this.at);
      this.at = grown;
    }
    this.at[slot] = value;
  }
}
