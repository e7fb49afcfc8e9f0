import type { Resource } from '../../contract/kinds';
import type { ObjectOf } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import type { IndexedView } from '../../diagnosis';
import type { FamilyHead, FamilyType, Row } from './Family';
import { labelText } from './text/labelText';

/** Takes samples of the family with this index; `identity` is the text of the labels that all families of the table share. */
export type Emit = (family: number, identity: string, rows: readonly Row[]) => void;

/** Families that are read from the objects of one kind, all in one pass: making an object from the cache is not free. */
export interface ObjectTable {
  resource: Resource;
  /** How many of each family's labels name the object; they come first. */
  identityLabels: number;
  families: ReadonlyArray<FamilyHead & { summable: boolean }>;
  /** Pauses after each object. */
  read(view: IndexedView, now: EpochMs, emit: Emit): Iterable<undefined>;
}

/** One family of a table: its own labels beside those of the object, and its samples for one object. */
export interface ObjectFamily<Facts> {
  name: string;
  help: string;
  labels?: readonly string[];
  /** Values that may be added up, so that objects beyond the bound can be one series. */
  summable?: boolean;
  rows(facts: Facts, view: IndexedView): readonly Row[];
}

export interface TableSpec<R extends Resource, Facts> {
  resource: R;
  /** Labels that name the object, in the order of `identity`. */
  labels: readonly string[];
  identity(object: ObjectOf[R]): readonly string[];
  /** What the families need, computed once an object; null leaves the object out. */
  facts(object: ObjectOf[R], view: IndexedView, now: EpochMs): Facts | null;
  families: ReadonlyArray<ObjectFamily<Facts>>;
}

const typeOf = (name: string): FamilyType => (name.endsWith('_total') ? 'counter' : 'gauge');

/** Makes a table from its description. */
export function objectTable<R extends Resource, Facts>(spec: TableSpec<R, Facts>): ObjectTable {
  const { resource, labels, identity, facts, families } = spec;
  return {
    resource,
    identityLabels: labels.length,
    families: families.map(({ name, help, labels: own = [], summable = false }) => ({
      name,
      help,
      type: typeOf(name),
      labels: [...labels, ...own],
      summable,
    })),
    *read(view, now, emit) {
      for (const object of view.all(resource)) {
        const found = facts(object, view, now);
        if (found !== null) {
          const text = labelText(labels, identity(object));
          for (let i = 0; i < families.length; i++) {
            const rows = families[i]!.rows(found, view);
            if (rows.length > 0) {
              emit(i, text, rows);
            }
          }
        }
        yield undefined;
      }
    },
  };
}
