/** A map of lists: several values a key, in the order they came. */
export class MultiMap<K, V> {
  private readonly lists = new Map<K, V[]>();

  add(key: K, value: V): void {
    const list = this.lists.get(key);
    if (list) {
      list.push(value);
    } else {
      this.lists.set(key, [value]);
    }
  }

  get(key: K): readonly V[] {
    return this.lists.get(key) ?? [];
  }

  entries(): IterableIterator<[K, V[]]> {
    return this.lists.entries();
  }
}
