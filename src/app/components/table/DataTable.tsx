import React from 'react';
import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { Column, Sorting } from './column';
import { ColumnHeader } from './ColumnHeader';
import { getTableStyles } from './tableStyles';

interface Props<Row> {
  /** Names the table for screen readers. */
  label: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
}

/** A dense table. Wide ones scroll inside their own focusable region, never the page. */
export function DataTable<Row>({ label, columns, rows, rowKey, sorting }: Props<Row>) {
  const styles = useStyles2(getTableStyles);
  const edge = (index: number) => cx(index === 0 && styles.first, index === columns.length - 1 && styles.last);
  return (
    // A scrolled region must be reachable by keyboard, else its right end is not.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <ColumnHeader key={column.id} column={column} sorting={sorting} edge={edge(index)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={styles.row}>
              {columns.map((column, index) => {
                const className = cx(styles.cell, edge(index), column.align === 'right' && styles.right);
                return column.namesRow ? (
                  <th key={column.id} scope="row" className={cx(className, styles.rowName)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
