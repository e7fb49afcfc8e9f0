import type { Reader } from '../protobuf/Reader';

export interface WatchEvent {
  type: string;
  /** The object in its envelope. */
  object: Buffer;
}

const NOTHING = Buffer.alloc(0);

function decodeRawExtension(reader: Reader): Buffer {
  let raw: Buffer = NOTHING;
  while (reader.next()) {
    if (reader.field === 1) {
      raw = reader.view();
    }
  }
  return raw;
}

/** meta/v1 WatchEvent as it stands in a frame, without an envelope of its own. */
export function decodeWatchEvent(reader: Reader): WatchEvent {
  const event: WatchEvent = { type: '', object: NOTHING };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        event.type = reader.word();
        break;
      case 2:
        event.object = reader.message(decodeRawExtension);
        break;
    }
  }
  return event;
}
