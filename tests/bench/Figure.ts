/** One measured figure, as docs/benchmarks.json holds it. */
export interface Figure {
  id: string;
  /** What is judged: a ratio, or ours itself where there is no peer. Null when it could not be measured: the note says why. */
  value: number | null;
  /** Unit of `value`. */
  unit: string;
  /** Ours and the peer's, both in the unit named by the figure's definition. Null when there is none. */
  ours: number | null;
  peer: number | null;
  /** Empty when there is no peer. */
  peerName: string;
  runs: number;
  /** Smallest and largest `value` of the runs; null for a single run. */
  spread: [number, number] | null;
}

/** A figure with what a reader wants to know beside it. */
export interface Measured extends Figure {
  note: string;
}

/** What a figure means, whatever it turns out to be. */
export interface Definition {
  title: string;
  /** Unit of `value`. */
  unit: string;
  /** Unit of `ours` and `peer`. */
  raw: string;
  /** `value` is to be at most this; null: shown only. */
  goal: number | null;
}
