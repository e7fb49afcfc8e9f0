import type { Change, Follower } from '../KindStore';
import { NameSearch } from './NameSearch';
import type { PodRecord } from './PodRecord';

/** Words of the STATUS column are few; should some hostile kubelet invent more, all pods are looked at. */
const MOST_WORDS = 1000;

/** All pods side by side in one list, in no order: walking a list is several times faster than walking maps of maps. */
export class PodSlots implements Follower<PodRecord> {
  private records: PodRecord[] = [];
  private readonly names = new NameSearch();
  private readonly words = new Set<string>();

  /** Only for looking at before anything else is done: it changes with the next change. */
  get all(): readonly PodRecord[] {
    return this.records;
  }

  /** Marks with 1 the slot of each pod whose name contains `wanted`. */
  markNames(wanted: string, found: Uint8Array): void {
    this.names.mark(this.records, wanted, found);
  }

  /** Words that some pod has, or had, as its status; null when there were too many to remember. */
  get statusWords(): ReadonlySet<string> | null {
    return this.words.size < MOST_WORDS ? this.words : null;
  }

  apply({ before, after }: Change<PodRecord>): void {
    if (before && after) {
      this.place(after, before.slot);
    } else if (after) {
      this.place(after, this.records.length);
    } else if (before) {
      const last = this.records.pop()!;
      this.names.changed(last.slot);
      if (last !== before) {
        this.place(last, before.slot);
      }
    }
  }

  clear(): void {
    this.records = [];
    this.names.clear();
    this.words.clear();
  }

  private place(record: PodRecord, slot: number): void {
    if (this.records[slot]?.name !== record.name) {
      this.names.changed(slot);
    }
    if (this.words.size < MOST_WORDS) {
      this.words.add(record.statusWord);
    }
    record.slot = slot;
    this.records[slot] = record;
  }
}
