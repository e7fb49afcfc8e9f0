import { EventEmitter } from 'node:events';
import type { Resource } from '../../../src/contract/kinds';
import type { EpochMs } from '../../../src/contract/time';

export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

/** One write. `object` is the new state, or the last one under the revision of its deletion. */
export interface StoredChange {
  resource: Resource;
  key: string;
  type: ChangeType;
  revision: number;
  object: Buffer;
  at: EpochMs;
  /** How far the run's clock was: it counts turns of the event loop, so that a stalled machine is not taken for a fault. */
  tick: number;
}

/** Makes the object as it stands under a resourceVersion. */
export type MakeObject = (resourceVersion: string) => Buffer;

/** Every state of one object, oldest first; null where it was deleted. */
type Versions = Array<{ revision: number; object: Buffer | null }>;

/** What an API server keeps: objects by revision as etcd does, and a window of changes as its watch cache does. */
export class ApiStore {
  revision = 1000;
  /** Lists and watches of an earlier revision are answered 410. */
  compacted = 1000;
  tick = 0;
  private changes: StoredChange[] = [];
  private readonly objects = new Map<Resource, Map<string, Versions>>();
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  put(resource: Resource, key: string, make: MakeObject): void {
    const type = this.get(resource, key) ? 'MODIFIED' : 'ADDED';
    this.write(resource, key, type, make(String(++this.revision)));
  }

  /** Deletes; `last` makes the last state under the deletion's version. */
  delete(resource: Resource, key: string, last: MakeObject): void {
    this.write(resource, key, 'DELETED', last(String(++this.revision)));
  }

  get(resource: Resource, key: string): Buffer | undefined {
    return this.of(resource).get(key)?.at(-1)?.object ?? undefined;
  }

  /** Objects as they were at a revision, now unless given, sorted by key. */
  at(resource: Resource, revision = this.revision): Array<[key: string, object: Buffer]> {
    const found: Array<[string, Buffer]> = [];
    for (const [key, versions] of this.of(resource)) {
      const object = versions.findLast((version) => version.revision <= revision)?.object;
      if (object) {
        found.push([key, object]);
      }
    }
    return found.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Changes of a kind after a revision, oldest first. */
  changesAfter(resource: Resource, revision: number): StoredChange[] {
    return this.changes.filter((change) => change.resource === resource && change.revision > revision);
  }

  compact(): void {
    this.compacted = this.revision;
  }

  onChange(listener: (change: StoredChange) => void): () => void {
    this.emitter.on('change', listener);
    return () => void this.emitter.off('change', listener);
  }

  /**
   * What happens when etcd is restored from a backup: everything is as it was some revisions ago, and the revisions since are
   * handed out a second time.
   */
  restore(revisionsBack: number): void {
    this.revision = Math.max(this.compacted, this.revision - revisionsBack);
    this.changes = this.changes.filter((change) => change.revision <= this.revision);
    for (const objects of this.objects.values()) {
      for (const [key, versions] of objects) {
        objects.set(
          key,
          versions.filter(({ revision }) => revision <= this.revision)
        );
      }
    }
  }

  private of(resource: Resource): Map<string, Versions> {
    let objects = this.objects.get(resource);
    if (!objects) {
      objects = new Map();
      this.objects.set(resource, objects);
    }
    return objects;
  }

  private write(resource: Resource, key: string, type: ChangeType, object: Buffer): void {
    const { revision, tick } = this;
    const versions = this.of(resource).get(key) ?? [];
    versions.push({ revision, object: type === 'DELETED' ? null : object });
    this.of(resource).set(key, versions);
    const change = { resource, key, type, revision, object, at: Date.now(), tick };
    this.changes.push(change);
    this.emitter.emit('change', change);
  }
}
