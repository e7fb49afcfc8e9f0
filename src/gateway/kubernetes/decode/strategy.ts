import type { Reader } from '../protobuf/Reader';

/** The name of an update strategy; field 1 in each workload kind. */
export function decodeStrategyType(reader: Reader): string {
  let type = '';
  while (reader.next()) {
    if (reader.field === 1) {
      type = reader.word();
    }
  }
  return type;
}
