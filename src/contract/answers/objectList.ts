import type { KindInfo, Resource } from '../kinds';
import type { ObjectRef } from '../objectRef';
import type { EpochMs } from '../time';
import type { Tone } from './object';
import type { Page } from './page';

/** What a cell holds: `bytes` and `cores` are numbers in that unit, `instant` is EpochMs, `seconds` a duration. */
export type ColumnType = 'text' | 'number' | 'bytes' | 'cores' | 'instant' | 'seconds';

/** A column beyond name, namespace, status and age, which every kind has. */
export interface Column {
  /** Give it as `sort`. */
  id: string;
  title: string;
  type: ColumnType;
}

/** Null: the object does not say. */
export type Cell = string | number | null;

export interface ObjectRow {
  object: ObjectRef;
  status: string;
  tone: Tone;
  createdAt: EpochMs | null;
  /** In the order of `columns`. */
  cells: Cell[];
}

export interface ObjectsAnswer extends Page<ObjectRow> {
  resource: Resource;
  info: KindInfo;
  columns: Column[];
  /** How many of all rows found have each status, most first, at most 50 of them; filter `status` aside. */
  counts: Array<{ status: string; tone: Tone; count: number }>;
}

/** Sorts that every kind has, besides the ids of its columns. */
export const OBJECT_SORTS = ['name', 'namespace', 'status', 'age'] as const;
