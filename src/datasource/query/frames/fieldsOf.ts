import type { FieldDTO } from '@grafana/data';
import { objectPath } from '../../../contract/links';
import { COLUMN_TYPES, type Column, type ColumnInfo, type ColumnLink } from './Column';

const linksTo = (field: string) => [{ title: 'Open in Clusterscope', url: `\${__data.fields.${field}}` }];
const OUT_OF_SIGHT = { custom: { hidden: true, hideFrom: { viz: true, legend: true, tooltip: true } } };

function configOf({ type }: ColumnInfo, linkField: string | undefined) {
  const { unit } = COLUMN_TYPES[type] as { unit?: string };
  return { ...(unit && { unit }), ...(linkField && { links: linksTo(linkField) }) };
}

function pathField<Row>({ field, object }: ColumnLink<Row>, rows: readonly Row[], clusterUid: string): FieldDTO {
  const paths = rows.map((row) => {
    const ref = object(row);
    return ref && objectPath(ref, clusterUid);
  });
  return { name: field, type: COLUMN_TYPES.text.type, values: paths, config: OUT_OF_SIGHT };
}

/**
 * Columns as fields of a frame, then the addresses of the objects' pages, kept out of sight and used by the links of the
 * others. `clusterUid` is the data source's own, so that links lead to the same cluster.
 */
export function fieldsOf<Row>(
  columns: ReadonlyArray<Column<Row>>,
  rows: readonly Row[],
  clusterUid: string
): FieldDTO[] {
  const shown = columns.map((column) => ({
    name: column.name,
    type: COLUMN_TYPES[column.type].type,
    values: rows.map(column.value),
    config: configOf(column, column.link?.field),
  }));
  const links = new Map(columns.flatMap(({ link }) => (link ? [[link.field, link] as const] : [])));
  return [...shown, ...Array.from(links.values(), (link) => pathField(link, rows, clusterUid))];
}

/** The columns of a table that has no rows. */
export function emptyFields(columns: readonly ColumnInfo[]): FieldDTO[] {
  return columns.map((column) => ({
    name: column.name,
    type: COLUMN_TYPES[column.type].type,
    values: [],
    config: configOf(column, undefined),
  }));
}
