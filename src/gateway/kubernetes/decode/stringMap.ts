import type { Reader } from '../protobuf/Reader';

interface Entry<V> {
  key: string;
  value: V | undefined;
}

function decodeEntry<V>(reader: Reader, decodeValue: (reader: Reader) => V): Entry<V> {
  const entry: Entry<V> = { key: '', value: undefined };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        entry.key = reader.word();
        break;
      case 2:
        entry.value = decodeValue(reader);
        break;
    }
  }
  return entry;
}

const word = (reader: Reader) => reader.word();

/** Adds one entry of `map<string, string>` (the current field) to `map`. */
export function decodeStringEntry(reader: Reader, map: Map<string, string>): void {
  const { key, value } = reader.message((entry) => decodeEntry(entry, word));
  map.set(key, value ?? '');
}

/** One entry of `map<string, V>` with messages as values. */
export function decodeMessageEntry<V>(reader: Reader, decode: (reader: Reader) => V): Entry<V> {
  return reader.message((entry) => decodeEntry(entry, (inner) => inner.message(decode)));
}
