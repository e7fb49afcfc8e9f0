/** Rows of one shape as lists of values, in the order of `fields`: names that stand in each of 50 rows are half of their size. */
export interface PackedRows {
  fields: string[];
  rows: unknown[][];
}

type Answer = { rows: readonly object[] };

/** The answer with its rows packed; every row must have the fields of the first one. */
export function packRows<A extends Answer>(answer: A): Omit<A, 'rows'> & PackedRows {
  const fields = Object.keys(answer.rows[0] ?? {});
  const rows = answer.rows.map((row) => fields.map((field) => (row as Record<string, unknown>)[field]));
  return { ...answer, fields, rows };
}

const isPacked = (answer: object): answer is PackedRows => Array.isArray((answer as Partial<PackedRows>).fields);

/** The answer as it was before `packRows`; one that is not packed as it is. */
export function unpackRows(answer: object): object {
  if (!isPacked(answer)) {
    return answer;
  }
  const { fields, rows, ...rest } = answer;
  return { ...rest, rows: rows.map((values) => Object.fromEntries(fields.map((field, i) => [field, values[i]]))) };
}
