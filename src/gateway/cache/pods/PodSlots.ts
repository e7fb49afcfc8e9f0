import type { Change, Follower } from '../KindStore';
import { PodColumns } from './PodColumns';
import type { PodRecord } from './PodRecord';
import { TextSearch } from './TextSearch';

/** All pods side by side in one list, in no order: walking a list is several times faster than walking maps of maps. */
export class PodSlots implements Follower<PodRecord> {
  columns = new PodColumns();
  private records: PodRecord[] = [];
  private readonly names = new TextSearch<PodRecord>(({ name }) => name);
  private readonly addresses = new TextSearch<PodRecord>(({ podIP }) => podIP);
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

  apply({ before, after }: Change<PodRecord>): void {
    if (before && after) {
      this.place(after, before.slot);
    } else if (after) {
      this.place(after, this.records.length);
    } else if (before) {
      const last = this.records.pop()!;
      this.names.changed(last.slot);
      this.addresses.changed(last.slot);
      this.columns.unset(last.slot);
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
    this.columns = new PodColumns();
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
    this.columns.set(slot, record);
    record.slot = slot;
    this.records[slot] = record;
  }
}
