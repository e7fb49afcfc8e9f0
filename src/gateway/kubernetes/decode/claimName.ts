import type { Reader } from '../protobuf/Reader';

function decodeClaimSource(reader: Reader): string {
  let name = '';
  while (reader.next()) {
    if (reader.field === 1) {
      name = reader.word();
    }
  }
  return name;
}

function decodeSource(reader: Reader): string {
  let name = '';
  while (reader.next()) {
    if (reader.field === 10) {
      name = reader.message(decodeClaimSource);
    }
  }
  return name;
}

/** core/v1 Volume: the name of the PersistentVolumeClaim it uses; empty for every other volume, whose source is not read. */
export function decodeClaimName(reader: Reader): string {
  let name = '';
  while (reader.next()) {
    if (reader.field === 2) {
      name = reader.message(decodeSource);
    }
  }
  return name;
}
