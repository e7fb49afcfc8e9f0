import type { KindFreshness, SyncState } from '../../contract/answers';
import type { ErrorBody } from '../../contract/errors';
import type { Resource } from '../../contract/kinds';
import type { ObjectMeta } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';

type Named = { meta: ObjectMeta };
type ByNamespace<T> = Map<string, Map<string, T>>;

/** What happened to one object; `before` is undefined for a new one, `after` for one that is gone. */
export type Change<T> = { before: T; after: T | undefined } | { before: undefined; after: T };
/** `first`: these objects were there before the gateway looked for the first time. */
export type OnChange<T> = (change: Change<T>, first: boolean) => void;

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

/** The objects of one kind as last known, and how well they are known. */
export class KindStore<T extends Named> {
  private objects: ByNamespace<T> = new Map();
  private size = 0;
  private state: SyncState = 'listing';
  private resourceVersion: string | null = null;
  private brokenAt: EpochMs | null = null;
  private problem: ErrorBody | null = null;

  constructor(
    readonly resource: Resource,
    private readonly changed: () => void,
    private readonly onChange?: OnChange<T>
  ) {}

  *all(): IterableIterator<T> {
    for (const named of this.objects.values()) {
      yield* named.values();
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

  replace(): { add(object: T): void; commit(resourceVersion: string): void } {
    const fresh: ByNamespace<T> = new Map();
    let size = 0;
    return {
      add: (object) => {
        size += put(fresh, object) ? 0 : 1;
      },
      commit: (resourceVersion) => {
        const before = this.objects;
        const first = !this.isKnown;
        this.objects = fresh;
        this.size = size;
        this.resourceVersion = resourceVersion;
        this.brokenAt = this.brokenAt === null ? null : Date.now();
        this.announceDifference(before, first);
        this.changed();
      },
    };
  }

  set(object: T): void {
    const before = put(this.objects, object);
    this.size += before ? 0 : 1;
    this.onChange?.({ before, after: object } as Change<T>, false);
    this.changed();
  }

  remove(object: T): void {
    const namespace = object.meta.namespace ?? NO_NAMESPACE;
    const named = this.objects.get(namespace);
    const before = named?.get(object.meta.name);
    if (!named || !before) {
      return;
    }
    named.delete(object.meta.name);
    if (named.size === 0) {
      this.objects.delete(namespace);
    }
    this.size--;
    this.onChange?.({ before, after: undefined }, false);
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
    }
    this.state = state === 'stale' && !this.isKnown ? 'listing' : state;
    this.problem = problem;
    this.brokenAt ??= asOf;
    this.changed();
  }

  private announceDifference(before: ByNamespace<T>, first: boolean): void {
    if (!this.onChange) {
      return;
    }
    for (const object of this.all()) {
      const known = before.get(object.meta.namespace ?? NO_NAMESPACE)?.get(object.meta.name);
      if (known?.meta.resourceVersion !== object.meta.resourceVersion) {
        this.onChange({ before: known, after: object } as Change<T>, first);
      }
    }
    for (const named of before.values()) {
      for (const object of named.values()) {
        if (!this.get(object.meta.namespace, object.meta.name)) {
          this.onChange({ before: object, after: undefined }, first);
        }
      }
    }
  }
}
