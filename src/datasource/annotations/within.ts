import type { Page } from '../../contract/answers';
import type { EpochMs } from '../../contract/time';
import type { RunContext } from '../query/QueryType';

export type Timed<Row> = Row & { at: EpochMs };

/** The rows whose moment is known and in the time range; those that are not do not count as cut off. */
export function within<Row extends object>(
  { rows, total, ...page }: Page<Row>,
  momentOf: (row: Row) => EpochMs | null,
  { from, to }: RunContext['range']
): Page<Timed<Row>> {
  const timed = rows.flatMap((row) => {
    const at = momentOf(row);
    return at !== null && at >= from && at <= to ? [{ ...row, at }] : [];
  });
  return { ...page, rows: timed, total: total - (rows.length - timed.length) };
}

/** The newest of them, at most `limit`. */
export function newest<Row extends { at: EpochMs }>(page: Page<Row>, limit: number): Page<Row> {
  return { ...page, rows: [...page.rows].sort((a, b) => b.at - a.at).slice(0, limit) };
}
