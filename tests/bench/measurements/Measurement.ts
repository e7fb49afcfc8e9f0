import type { Bench } from '../Bench';
import type { FigureId } from '../definitions';
import type { Measured } from '../Figure';

/** One thing the bench measures; it may give several figures at once. */
export interface Measurement {
  /** How it is asked for: `npm run bench -- <name>`. */
  name: string;
  figures: readonly FigureId[];
  /** Only measured when asked for by name, or with `--full`. */
  onlyFull?: boolean;
  /** How it is measured, in one sentence for docs/benchmarks.md. */
  method: string;
  run(bench: Bench): Promise<Measured[]>;
}

/** The figure's id at a size: the usual one has no suffix. */
export const atSize = (figure: Measured, pods: number, usual: number): Measured =>
  pods === usual ? figure : { ...figure, id: `${figure.id}@${pods}` };
