import { parseQuantity } from '../../../contract/quantity';
import type { Reader } from '../protobuf/Reader';

/** api/resource Quantity: its text, parsed. Null for what is not a finite quantity. */
export function decodeQuantity(reader: Reader): number | null {
  let text = '';
  while (reader.next()) {
    if (reader.field === 1) {
      text = reader.word();
    }
  }
  return parseQuantity(text);
}
