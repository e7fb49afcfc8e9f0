import type { Amounts } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';
import { decodeQuantity } from './quantity';
import { decodeMessageEntry } from './stringMap';

/** Amounts while their entries are read. */
export type GrowingAmounts = Map<string, number>;

/** Adds one entry of core/v1 ResourceList (the current field); what is no finite quantity is left out. */
export function decodeAmount(reader: Reader, amounts: GrowingAmounts): void {
  const { key, value } = decodeMessageEntry(reader, decodeQuantity);
  if (value !== undefined && value !== null) {
    amounts.set(key, value);
  }
}

/** The amount of one resource, null when there is none. */
export function amountOf(amounts: Amounts, resource: string): number | null {
  return amounts.get(resource) ?? null;
}
