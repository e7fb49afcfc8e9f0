import { NumberColumn } from './NumberColumn';

/** Number of no value. */
const NOTHING = 0;

/** A value of each pod as a number, by slot: 50,000 pods lie on a few hundred nodes, in a few dozen namespaces. */
export class ValueColumn<V> {
  private readonly column = new NumberColumn((length) => new Uint32Array(length));
  private readonly numbers = new Map<V, number>();
  /** By number; numbers that nobody uses any more are given again. */
  private readonly known: Array<V | undefined> = [undefined];
  private readonly users: number[] = [0];
  private readonly free: number[] = [];
  private ranked: Float64Array | undefined;

  /** The number of each slot's value. */
  get at(): Uint32Array {
    return this.column.at;
  }

  /** By number; undefined where there is none now. */
  get values(): ReadonlyArray<V | undefined> {
    return this.known;
  }

  set(slot: number, value: V): void {
    const number = this.numberOf(value);
    const before = this.at[slot] ?? NOTHING;
    if (number !== before) {
      this.users[number]!++;
      this.release(before);
      this.column.set(slot, number);
    }
  }

  unset(slot: number): void {
    this.release(this.at[slot]!);
    this.column.set(slot, NOTHING);
  }

  /** By number, 1 for a value that passes. */
  matching(passes: (value: V) => boolean): Uint8Array {
    const matching = new Uint8Array(this.known.length);
    for (const [value, number] of this.numbers) {
      matching[number] = passes(value) ? 1 : 0;
    }
    return matching;
  }

  /** By number, its value's place among all values in ascending order; remembered until values come or go. */
  ranks(): Float64Array {
    if (!this.ranked) {
      const ranks = new Float64Array(this.known.length);
      const sorted = [...this.numbers].sort(([a], [b]) => (a < b ? -1 : 1));
      sorted.forEach(([, number], rank) => (ranks[number] = rank));
      this.ranked = ranks;
    }
    return this.ranked;
  }

  private numberOf(value: V): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.free.pop() ?? this.known.length;
      this.known[number] = value;
      this.users[number] = 0;
      this.numbers.set(value, number);
      this.ranked = undefined;
    }
    return number;
  }

  private release(number: number): void {
    if (number === NOTHING || --this.users[number]! > 0) {
      return;
    }
    this.numbers.delete(this.known[number]!);
    this.known[number] = undefined;
    this.free.push(number);
    this.ranked = undefined;
  }
}
