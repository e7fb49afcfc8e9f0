import type { Row } from '../Family';
import type { ObjectFamily } from '../ObjectTable';
import { NONE } from './rows';

/** A family with one sample an object, or none where the figure is not known. */
export function figure<T>(name: string, help: string, of: (object: T) => number | null): ObjectFamily<T> {
  return {
    name,
    help,
    rows: (object): readonly Row[] => {
      const value = of(object);
      return value === null ? NONE : [[value]];
    },
  };
}
