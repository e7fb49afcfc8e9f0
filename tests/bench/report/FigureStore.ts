import fs from 'node:fs';
import path from 'node:path';
import { DEFINITIONS } from '../definitions';
import type { Measured } from '../Figure';

/** A figure with when and on what code it was measured. */
export interface Stored extends Measured {
  /** ISO date. */
  at: string;
  /** Abbreviated commit, with a plus sign when files had been changed. */
  commit: string;
  /** The machine's load average of a minute, just before: other work that may have been in the way. */
  load: number;
}

const ORDER = Object.keys(DEFINITIONS);
const order = ({ id }: Measured) => ORDER.indexOf(id.split('@', 1)[0]!);

/** Figures of earlier runs, so that one that is measured alone takes its place among the others. */
export class FigureStore {
  /** @param file need not exist */
  constructor(private readonly file: string) {}

  /** Every figure known, in the order of their definitions, sizes after the usual one. */
  all(): Stored[] {
    if (!fs.existsSync(this.file)) {
      return [];
    }
    const stored = JSON.parse(fs.readFileSync(this.file, 'utf8')) as Stored[];
    return stored.filter((figure) => order(figure) >= 0).sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  }

  put(figures: readonly Stored[]): void {
    const others = this.all().filter(({ id }) => !figures.some((figure) => figure.id === id));
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    fs.writeFileSync(this.file, JSON.stringify([...others, ...figures], null, 2));
  }
}
