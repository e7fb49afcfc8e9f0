import type { Change } from './KindStore';

/** Below this a list is copied to grow: a list that grows by itself takes room for sixteen more. */
const SMALL = 16;

/**
 * Objects by a key, kept up to date change by change. A group of one is the object itself, so that an index over many small
 * groups stays small; an object that changed keeps its place.
 */
export class GroupIndex<K, T extends object> {
  private readonly groups = new Map<K, T | T[]>();

  /** @param keyOf null leaves an object out */
  constructor(private readonly keyOf: (object: T) => K | null) {}

  get(key: K): readonly T[] {
    const group = this.groups.get(key);
    return group === undefined ? [] : Array.isArray(group) ? group : [group];
  }

  has(key: K): boolean {
    return this.groups.has(key);
  }

  get isEmpty(): boolean {
    return this.groups.size === 0;
  }

  /** Groups there are. */
  get size(): number {
    return this.groups.size;
  }

  keys(): Iterable<K> {
    return this.groups.keys();
  }

  apply({ before, after }: Change<T>): void {
    const from = before ? this.keyOf(before) : null;
    const to = after ? this.keyOf(after) : null;
    if (before && after && from !== null && from === to) {
      this.swap(from, before, after);
      return;
    }
    if (before && from !== null) {
      this.remove(from, before);
    }
    if (after && to !== null) {
      this.add(to, after);
    }
  }

  clear(): void {
    this.groups.clear();
  }

  add(key: K, object: T): void {
    const group = this.groups.get(key);
    if (group === undefined) {
      this.groups.set(key, object);
    } else if (!Array.isArray(group)) {
      this.groups.set(key, [group, object]);
    } else if (group.length < SMALL) {
      this.groups.set(key, [...group, object]);
    } else {
      group.push(object);
    }
  }

  remove(key: K, object: T): void {
    const group = this.groups.get(key);
    if (!Array.isArray(group)) {
      if (group === object) {
        this.groups.delete(key);
      }
      return;
    }
    const place = group.indexOf(object);
    if (place >= 0) {
      group.splice(place, 1);
    }
    if (group.length === 1) {
      this.groups.set(key, group[0]!);
    }
  }

  private swap(key: K, before: T, after: T): void {
    const group = this.groups.get(key);
    if (Array.isArray(group)) {
      const place = group.indexOf(before);
      group[place < 0 ? group.length : place] = after;
    } else {
      this.groups.set(key, after);
    }
  }
}
