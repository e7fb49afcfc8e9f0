import type { PodOrder } from './podOrder';

/** Slots are looked at in this many rounds: a list in the very opposite order would have every slot get in for a while. */
const ROUNDS = 32;

/** The places a table has, and who has the last of them. */
class Places {
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];

  constructor(private readonly limit: number) {}

  get isFull(): boolean {
    return this.firsts.length === this.limit;
  }

  /** False for who would come after the last one. */
  holds(first: number, second: number): boolean {
    const last = this.firsts.length - 1;
    return first < this.firsts[last]! || (first === this.firsts[last]! && second <= this.seconds[last]!);
  }

  take(first: number, second: number): void {
    let low = 0;
    let high = this.firsts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const is = this.firsts[middle]!;
      if (first < is || (first === is && second < this.seconds[middle]!)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (this.isFull) {
      this.firsts.pop();
      this.seconds.pop();
    }
    this.firsts.splice(low, 0, first);
    this.seconds.splice(low, 0, second);
  }
}

/**
 * Of the marked slots those that may be among the first so many in an order, few more than that: whose numbers are the same as
 * the last one's are all among them.
 */
export function firstPods(marked: Uint8Array, { first, second }: PodOrder, limit: number): Uint8Array {
  const places = new Places(limit);
  for (let round = 0; round < ROUNDS; round++) {
    for (let slot = round; slot < marked.length; slot += ROUNDS) {
      if (marked[slot] === 1) {
        const [one, other] = [first(slot), second(slot)];
        if (!places.isFull || places.holds(one, other)) {
          places.take(one, other);
        }
      }
    }
  }
  const found = new Uint8Array(marked.length);
  for (let slot = 0; slot < marked.length; slot++) {
    found[slot] = marked[slot] === 1 && (!places.isFull || places.holds(first(slot), second(slot))) ? 1 : 0;
  }
  return found;
}
