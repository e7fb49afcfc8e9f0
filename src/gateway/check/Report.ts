/** What one part of the check found. */
export interface Report {
  /** Lines for people; never a secret. */
  lines: string[];
  ok: boolean;
}

/** Rows as a table with aligned columns, a row a line. */
export function tableOf(rows: ReadonlyArray<readonly string[]>): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
