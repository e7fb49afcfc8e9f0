import React from 'react';
import { cx } from '@emotion/css';
import { Icon, useStyles2 } from '@grafana/ui';
import type { Column, Sorting, SortOrder } from './column';
import { getTableStyles } from './tableStyles';

interface Props<Row> {
  column: Column<Row>;
  sorting?: Sorting;
  /** Margin of the table's first and last column. */
  edge: string;
}

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

/** Head of a column; a button when the column can be sorted. */
export function ColumnHeader<Row>({ column, sorting, edge }: Props<Row>) {
  const styles = useStyles2(getTableStyles);
  const className = cx(styles.head, edge, column.align === 'right' && styles.right);
  const style = column.minWidth === undefined ? undefined : { minWidth: column.minWidth };
  const key = column.sort;
  if (key === undefined || sorting === undefined) {
    return (
      <th scope="col" className={className} style={style}>
        {column.header}
      </th>
    );
  }
  const order = sorting.by === key ? sorting.order : undefined;
  const next: SortOrder = order === undefined ? (column.firstOrder ?? 'asc') : order === 'asc' ? 'desc' : 'asc';
  return (
    <th scope="col" className={className} style={style} aria-sort={order === undefined ? undefined : ARIA[order]}>
      <button type="button" className={styles.sortButton} onClick={() => sorting.onSort(key, next)}>
        {column.header}
        <span className={cx(styles.arrow, order === undefined && styles.arrowIdle)}>
          <Icon name={(order ?? next) === 'asc' ? 'arrow-up' : 'arrow-down'} size="sm" />
        </span>
      </button>
    </th>
  );
}
