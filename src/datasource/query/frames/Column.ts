import { FieldType } from '@grafana/data';
import { UNITS } from '../../../catalogue';
import type { ObjectRef } from '../../../contract/objectRef';

/** How each type of column stands in a frame: Grafana's type and unit id. Times are epoch milliseconds. */
export const COLUMN_TYPES = {
  text: { type: FieldType.string },
  number: { type: FieldType.number },
  cores: { type: FieldType.number, unit: UNITS.cores },
  bytes: { type: FieldType.number, unit: UNITS.bytes },
  seconds: { type: FieldType.number, unit: UNITS.seconds },
  /** 0 to 1, shown as percent. */
  ratio: { type: FieldType.number, unit: UNITS.ratio },
  time: { type: FieldType.time },
  flag: { type: FieldType.boolean },
} as const satisfies Record<string, { type: FieldType; unit?: string }>;

export interface ColumnInfo {
  name: string;
  type: keyof typeof COLUMN_TYPES;
  /** For people, in the documentation. */
  description: string;
}

/** Where the cells of a column lead. `field` is the hidden field that holds the addresses; columns may share one. */
export interface ColumnLink<Row> {
  field: 'path' | 'nodePath' | 'ownerPath';
  object(row: Row): ObjectRef | null;
}

export interface Column<Row> extends ColumnInfo {
  /** Null: not known, which is not zero. */
  value(row: Row): string | number | boolean | null;
  link?: ColumnLink<Row>;
}
