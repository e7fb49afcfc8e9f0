import { GroupIndex } from './GroupIndex';
import type { Change, Follower } from './KindStore';

/** Objects by any number of keys each, kept up to date change by change. */
export class ManyKeysIndex<K, T extends object> implements Follower<T> {
  private readonly groups = new GroupIndex<K, T>(() => null);

  constructor(private readonly keysOf: (object: T) => readonly K[]) {}

  get(key: K): readonly T[] {
    return this.groups.get(key);
  }

  apply({ before, after }: Change<T>): void {
    for (const key of new Set(before ? this.keysOf(before) : [])) {
      this.groups.remove(key, before!);
    }
    for (const key of new Set(after ? this.keysOf(after) : [])) {
      this.groups.add(key, after!);
    }
  }

  clear(): void {
    this.groups.clear();
  }
}
