import type { PodSort } from '../../contract/answers/pod';
import { ALPHABET, LONGEST_KEY } from '../cache/pods/nameKey';
import type { PodColumns } from '../cache/pods/PodColumns';

/**
 * Two numbers of each slot that lead to the order of a table without looking at the pods: who comes first has the smaller
 * `first`, or the same and a `second` that is not greater. Those with both the same may stand in any order.
 */
export interface PodOrder {
  first: (slot: number) => number;
  second: (slot: number) => number;
}

type KeyOf = (slot: number) => number;

/** NaN: it is not known of that pod. */
function keyOf(columns: PodColumns, sort: Exclude<PodSort, 'name'>, broken: Uint32Array): KeyOf {
  const ranked = (column: 'namespace' | 'node' | 'status'): KeyOf => {
    const { at } = columns[column];
    const ranks = columns[column].ranks();
    return (slot) => ranks[at[slot]!]!;
  };
  switch (sort) {
    case 'namespace':
    case 'status':
      return ranked(sort);
    case 'node': {
      const rank = ranked('node');
      const isEmpty = columns.node.matching((node) => node === '');
      const { at } = columns.node;
      return (slot) => (isEmpty[at[slot]!] === 1 ? NaN : rank(slot));
    }
    case 'age': {
      const { at } = columns.createdAt;
      return (slot) => -at[slot]!;
    }
    case 'ready':
    case 'restarts': {
      const { at } = columns[sort];
      return (slot) => at[slot]!;
    }
    case 'trouble': {
      const { at } = columns.unready;
      return (slot) => (broken[slot]! > 0 ? 0 : 2 - at[slot]!);
    }
  }
}

/** A number takes so many letters of a name, and beside them so many namespaces, exactly. */
const LETTERS = 7;
const MOST_NAMESPACES = 60_000;

function namespaceThenName({ namespace, nameKey }: PodColumns): KeyOf {
  const { at } = namespace;
  const ranks = namespace.ranks();
  const names = nameKey.at;
  const [lower, upper] = [ALPHABET ** (LONGEST_KEY - LETTERS), ALPHABET ** LETTERS];
  return ranks.length > MOST_NAMESPACES
    ? (slot) => ranks[at[slot]!]!
    : (slot) => ranks[at[slot]!]! * upper + Math.floor(names[slot]! / lower);
}

/**
 * The order of pods by a column, then by namespace and name; unknown comes last.
 * @param broken above 0 at the slots of pods found broken
 */
export function podOrder(columns: PodColumns, sort: PodSort, order: 'asc' | 'desc', broken: Uint32Array): PodOrder {
  const direction = order === 'asc' ? 1 : -1;
  const names = columns.nameKey.at;
  if (sort === 'name') {
    return { first: (slot) => direction * names[slot]!, second: () => 0 };
  }
  const key = keyOf(columns, sort, broken);
  return {
    first: (slot) => {
      const value = direction * key(slot);
      return Number.isNaN(value) ? Infinity : value;
    },
    second: namespaceThenName(columns),
  };
}
