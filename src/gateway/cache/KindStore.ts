import type { KindFreshness, SyncState } from '../../contract/answers';
import type { ErrorBody } from '../../contract/errors';
import type { Resource } from '../../contract/kinds';
import type { ObjectMeta } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { finish, type Steps } from '../../diagnosis';
import type { Pace } from './Pace';
import { isTooMany, surplus } from './surplus';

type Named = { meta: ObjectMeta };
/** What tells one version of an object from all others. */
type Version = Pick<ObjectMeta, 'namespace' | 'name' | 'uid' | 'resourceVersion'>;
type ByNamespace<T> = Map<string, Map<string, T>>;

/** What happened to one object; `before` is undefined for a new one, `after` for one that is gone. */
export type Change<T> = { before: T; after: T | undefined } | { before: undefined; after: T };
/** `first`: these objects were there before the gateway looked for the first time. */
export type OnChange<T> = (change: Change<T>, first: boolean) => void;

/** Something derived from the objects that must follow every change; `clear` when all are forgotten. */
export interface Follower<T> {
  apply(change: Change<T>): void;
  clear(): void;
}

export interface StoreOptions<T> {
  /** Told of every change of one object. */
  onChange?: OnChange<T>;
  follower?: Follower<T>;
  /** Brings an object into the form in which it is kept. */
  take?: (object: T) => T;
  /** Of more objects than `most` the oldest are dropped, and counted. */
  bound?: { most: number; ageOf: (object: T) => number };
  /** Runs work over all objects piece by piece; without it everything is done at once. */
  pace?: Pace;
}

const NO_NAMESPACE = '';

function put<T extends Named>(objects: ByNamespace<T>, object: T): T | undefined {
  const namespace = object.meta.namespace ?? NO_NAMESPACE;
  let named = objects.get(namespace);
  if (!named) {
    named = new Map();
    objects.set(namespace, named);
  }
  const before = named.get(object.meta.name);
  named.set(object.meta.name, object);
  return before;
}

function take<T extends Named>(objects: ByNamespace<T>, { meta }: T): T | undefined {
  const namespace = meta.namespace ?? NO_NAMESPACE;
  const named = objects.get(namespace);
  const before = named?.get(meta.name);
  named?.delete(meta.name);
  if (named?.size === 0) {
    objects.delete(namespace);
  }
  return before;
}

/** The objects of one kind as last known, and how well they are known. */
export class KindStore<T extends Named> {
  private objects: ByNamespace<T> = new Map();
  private size = 0;
  /** Objects that were there and are not kept, since the gateway started. */
  dropped = 0;
  private state: SyncState = 'listing';
  private resourceVersion: string | null = null;
  private brokenAt: EpochMs | null = null;
  private problem: ErrorBody | null = null;

  constructor(
    readonly resource: Resource,
    private readonly changed: () => void,
    private readonly options: StoreOptions<T> = {}
  ) {}

  *all(): IterableIterator<T> {
    for (const named of this.objects.values()) {
      yield* named.values();
    }
  }

  /** All objects of one namespace, in the order in which they came. */
  inNamespace(namespace: string | null): Iterable<T> {
    return this.objects.get(namespace ?? NO_NAMESPACE)?.values() ?? [];
  }

  /** Namespaces in which there are objects; null for objects without. */
  *namespaces(): IterableIterator<string | null> {
    for (const namespace of this.objects.keys()) {
      yield namespace === NO_NAMESPACE ? null : namespace;
    }
  }

  get(namespace: string | null, name: string): T | undefined {
    return this.objects.get(namespace ?? NO_NAMESPACE)?.get(name);
  }

  get isKnown(): boolean {
    return this.resourceVersion !== null;
  }

  get count(): number {
    return this.size;
  }

  freshness(now: EpochMs): KindFreshness {
    const { resource, state, resourceVersion, problem } = this;
    const asOf = this.isKnown ? (this.brokenAt ?? now) : null;
    return { resource, state, resourceVersion, objects: this.size, asOf, problem };
  }

  /**
   * A new list. What did not change since is kept as it is, so that two lists do not take the room of two; `keep` does so without
   * the object, and is false for what must be added. `commit` puts the
   * new list in place at once and tells of the differences, piece by piece when there is a pace.
   * @param anew what is known tells nothing of the list: the same version of an object may have another content
   */
  replace(anew = false): {
    add(object: T): void;
    keep(identity: Version): boolean;
    commit(resourceVersion: string): void | Promise<void>;
  } {
    const fresh: ByNamespace<T> = new Map();
    const began = Date.now();
    let size = 0;
    const place = (object: T) => {
      size += put(fresh, object) ? 0 : 1;
      for (const old of this.tooOld(fresh, size)) {
        take(fresh, old);
        size--;
        this.dropped++;
      }
    };
    return {
      add: (object) => place((anew ? undefined : this.known(object.meta)) ?? this.taken(object)),
      keep: (version) => {
        const known = anew ? undefined : this.known(version);
        if (known) {
          place(known);
        }
        return known !== undefined;
      },
      commit: (resourceVersion) => {
        const before = this.objects;
        this.objects = fresh;
        this.size = size;
        const steps = this.settle(before, resourceVersion, began);
        return this.options.pace ? this.options.pace(steps) : finish(steps);
      },
    };
  }

  set(arrived: T): void {
    const object = this.taken(arrived);
    const before = put(this.objects, object);
    this.size += before ? 0 : 1;
    this.announce({ before, after: object } as Change<T>, false);
    this.drop(this.tooOld(this.objects, this.size));
    this.changed();
  }

  /** Forgets objects that are still there, because there is no room for them. */
  drop(objects: readonly T[]): void {
    this.dropped += objects.length;
    objects.forEach((object) => this.remove(object));
  }

  remove(object: T): void {
    const before = take(this.objects, object);
    if (!before) {
      return;
    }
    this.size--;
    this.announce({ before, after: undefined }, false);
    this.changed();
  }

  reached(resourceVersion: string): void {
    this.resourceVersion = resourceVersion;
  }

  live(): void {
    if (this.state !== 'live') {
      this.state = 'live';
      this.problem = null;
      this.brokenAt = null;
      this.changed();
    }
  }

  /** Not live since `asOf`; a kind that was never listed stays `listing` until it is refused. */
  broken(state: 'stale' | 'forbidden' | 'absent', problem: ErrorBody, asOf: EpochMs): void {
    if (state !== 'stale') {
      this.objects = new Map();
      this.size = 0;
      this.resourceVersion = null;
      this.options.follower?.clear();
    }
    this.state = state === 'stale' && !this.isKnown ? 'listing' : state;
    this.problem = problem;
    this.brokenAt ??= asOf;
    this.changed();
  }

  private tooOld(objects: ByNamespace<T>, size: number): T[] {
    const { bound } = this.options;
    if (!bound || !isTooMany(size, bound.most)) {
      return [];
    }
    const all = Array.from(objects.values(), (named) => [...named.values()]).flat();
    return surplus(all, bound.most, bound.ageOf);
  }

  private taken(object: T): T {
    return this.options.take ? this.options.take(object) : object;
  }

  /** The object as it is kept, when this is the same version of it. */
  private known({ namespace, name, uid, resourceVersion }: Version): T | undefined {
    const known = this.get(namespace, name);
    const meta = known?.meta;
    return meta?.resourceVersion === resourceVersion && meta.uid === uid ? known : undefined;
  }

  private announce(change: Change<T>, first: boolean): void {
    this.options.follower?.apply(change);
    this.options.onChange?.(change, first);
  }

  /** The kind counts as known only when everything that follows it has caught up. */
  private *settle(before: ByNamespace<T>, resourceVersion: string, began: EpochMs): Steps<void> {
    const first = !this.isKnown;
    for (const object of this.all()) {
      const known = before.get(object.meta.namespace ?? NO_NAMESPACE)?.get(object.meta.name);
      if (known !== object) {
        this.announce({ before: known, after: object } as Change<T>, first);
      }
      yield;
    }
    for (const named of before.values()) {
      for (const object of named.values()) {
        if (!this.get(object.meta.namespace, object.meta.name)) {
          this.announce({ before: object, after: undefined }, first);
        }
        yield;
      }
    }
    this.resourceVersion = resourceVersion;
    // Until a watch is open a list is as old as its first page.
    this.brokenAt = this.state === 'live' ? null : began;
    this.changed();
  }
}
