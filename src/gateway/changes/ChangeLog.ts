import { randomBytes } from 'node:crypto';
import type { ChangedKind, ChangedObject, ResetEvent } from '../../contract/answers';
import type { Resource } from '../../contract/kinds';

/** One thing that happened; `object` is null when a kind was listed anew, so that anything in it may be different. */
export interface Change {
  resource: Resource;
  object: ChangedObject | null;
}

/** Where a reader is: how many changes it has read. */
export type Position = number;

/** At a thousand changes a second a reader may be away for 16 seconds before it must read everything again. */
const KEPT = 16_384;
/** More objects of a kind than these are not named: a page then shows only some of them anyway. */
const MOST_NAMED = 200;

/**
 * The latest changes of the cluster, each once, for any number of readers: they come and read at their own pace, so a slow
 * one costs no memory, and one that comes too late is told so.
 */
export class ChangeLog {
  private readonly ring: Change[] = [];
  private written: Position = 0;
  private waiting: Array<() => void> = [];
  /** Positions of another gateway, or of this one before its restart, mean nothing here. */
  private readonly epoch = randomBytes(6).toString('hex');

  constructor(private readonly kept = KEPT) {}

  /** Behind the last change. */
  get end(): Position {
    return this.written;
  }

  record(change: Change): void {
    this.ring[this.written % this.kept] = change;
    this.written++;
    if (this.waiting.length > 0) {
      const waiting = this.waiting;
      this.waiting = [];
      waiting.forEach((wake) => wake());
    }
  }

  /** Resolves when something was recorded behind `from`, or `signal` is aborted. */
  async beyond(from: Position, signal: AbortSignal): Promise<void> {
    if (this.written > from || signal.aborted) {
      return;
    }
    await new Promise<void>((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.waiting = this.waiting.filter((one) => one !== wake);
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.push(wake);
    });
  }

  /** A position as an id for readers to give back. */
  idOf(position: Position): string {
    return `${this.epoch}-${position}`;
  }

  /** The position an id stands for, or why it is of no use. */
  positionOf(id: string | undefined): Position | ResetEvent['data']['reason'] {
    if (id === undefined || id === '') {
      return 'start';
    }
    const parts = /^([0-9a-f]{12})-(\d{1,15})$/.exec(id);
    if (parts?.[1] !== this.epoch || Number(parts[2]) > this.written) {
      return 'another-gateway';
    }
    const position = Number(parts[2]);
    return this.isKept(position) ? position : 'too-old';
  }

  /** Every object changed since a position, once, in its latest state, by kind; null when that is too long ago. */
  since(from: Position, wanted: (change: Change) => boolean): ChangedKind[] | null {
    if (!this.isKept(from)) {
      return null;
    }
    const kinds = new Map<Resource, Map<string, ChangedObject> | null>();
    for (let position = from; position < this.written; position++) {
      const change = this.ring[position % this.kept]!;
      const known = kinds.get(change.resource);
      if (known === null || !wanted(change)) {
        continue;
      }
      const { resource, object } = change;
      const objects = known ?? new Map<string, ChangedObject>();
      if (object) {
        objects.set(`${object.namespace ?? ''}/${object.name}`, object);
      }
      kinds.set(resource, object === null || objects.size > MOST_NAMED ? null : objects);
    }
    return [...kinds].map(([resource, objects]) => ({ resource, objects: objects && [...objects.values()] }));
  }

  private isKept(position: Position): boolean {
    return position >= this.written - this.kept;
  }
}
