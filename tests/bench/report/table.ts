import type { Measured } from '../Figure';
import { cellsOf, COLUMNS } from './figureText';

/** The figures as aligned columns for a terminal, each followed by its note. */
export function tableOf(figures: readonly Measured[]): string {
  const rows = figures.map(cellsOf);
  const widths = COLUMNS.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  const body = rows.flatMap((row, index) => [
    line(row),
    ...(figures[index]!.note ? [`    ${figures[index]!.note}`] : []),
  ]);
  return [line(COLUMNS), ...body].join('\n');
}
