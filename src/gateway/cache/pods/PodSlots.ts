import type { Change, Follower } from '../KindStore';
import { markWhere } from './markWhere';
import { TextSearch } from './TextSearch';
import type { PodRecord } from './PodRecord';

/** Words of the STATUS column are few; should some hostile kubelet invent more, all pods are looked at. */
const MOST_WORDS = 1000;
/** Pods there is room for at first. */
const START = 1024;

/** All pods side by side in one list, in no order: walking a list is several times faster than walking maps of maps. */
export class PodSlots implements Follower<PodRecord> {
  private records: PodRecord[] = [];
  private readonly names = new TextSearch(({ name }) => name);
  private readonly addresses = new TextSearch(({ podIP }) => podIP);
  private readonly words = new Map<string, number>();
  /** By slot, the number of its status. */
  private wordAt = new Uint16Array(START);
  /** Changes whenever another pod than before is at some slot. */
  layout = 0;

  /** Only for looking at before anything else is done: it changes with the next change. */
  get all(): readonly PodRecord[] {
    return this.records;
  }

  /** Marks with 1 the slot of each pod whose name contains `wanted`. */
  markNames(wanted: string, found: Uint8Array): void {
    this.names.mark(this.records, wanted, found);
  }

  /** Marks with 1 the slot of each pod whose address contains `wanted`. */
  markAddresses(wanted: string, found: Uint8Array): void {
    this.addresses.mark(this.records, wanted, found);
  }

  /** Marks with 1 the slot of each pod with a status that `has`. */
  markStatuses(has: (status: string) => boolean, found: Uint8Array): void {
    if (this.words.size >= MOST_WORDS) {
      this.records.forEach(({ statusWord, slot }) => (found[slot] ||= has(statusWord) ? 1 : 0));
      return;
    }
    const matching = Uint8Array.from(this.words.keys(), (word) => (has(word) ? 1 : 0));
    if (matching.includes(1)) {
      markWhere(matching, this.wordAt, found);
    }
  }

  apply({ before, after }: Change<PodRecord>): void {
    if (before && after) {
      this.place(after, before.slot);
    } else if (after) {
      this.place(after, this.records.length);
    } else if (before) {
      const last = this.records.pop()!;
      this.names.changed(last.slot);
      this.addresses.changed(last.slot);
      this.layout++;
      if (last !== before) {
        this.place(last, before.slot);
      }
    }
  }

  clear(): void {
    this.records = [];
    this.names.clear();
    this.addresses.clear();
    this.words.clear();
    this.layout++;
  }

  private place(record: PodRecord, slot: number): void {
    const before = this.records[slot];
    if (before?.name !== record.name) {
      this.names.changed(slot);
    }
    if (before?.podIP !== record.podIP) {
      this.addresses.changed(slot);
    }
    if (before?.uid !== record.uid) {
      this.layout++;
    }
    this.noteStatus(slot, record.statusWord);
    record.slot = slot;
    this.records[slot] = record;
  }

  private noteStatus(slot: number, word: string): void {
    if (slot >= this.wordAt.length) {
      const grown = new Uint16Array(2 * slot);
      grown.set(this.wordAt);
      this.wordAt = grown;
    }
    let number = this.words.get(word);
    if (number === undefined && this.words.size < MOST_WORDS) {
      number = this.words.size;
      this.words.set(word, number);
    }
    this.wordAt[slot] = number ?? 0;
  }
}
