import type { Random } from '../Random';
import type { Exchange } from '../server/Exchange';

/** One way to fail. Only such as a client can recover from without knowing more than it is told. */
export interface FaultKind {
  /** Number in the list of faults, e.g. `F13`, and what happens. */
  name: string;
  on: 'list' | 'watch' | 'either';
  /** How many requests in a row may meet it. */
  times: readonly [least: number, most: number];
  /** True when what is known may be old although bytes still arrive, so that its age cannot be judged. */
  slow?: boolean;
  /** Answers in place of the sound server. */
  answer(exchange: Exchange, random: Random): void;
}
