import type { Reader } from '../protobuf/Reader';
import { decodeStringEntry } from './stringMap';

/** Marks the bookmark that ends the objects a watch began with (KEP-3157). */
const INITIAL_EVENTS_END = 'k8s.io/initial-events-end';

export interface Bookmark {
  resourceVersion: string;
  endsInitialEvents: boolean;
}

function decodeBookmarkMeta(reader: Reader): Bookmark {
  const annotations = new Map<string, string>();
  let resourceVersion = '';
  while (reader.next()) {
    switch (reader.field) {
      case 6:
        resourceVersion = reader.text();
        break;
      case 12:
        decodeStringEntry(reader, annotations);
        break;
    }
  }
  return { resourceVersion, endsInitialEvents: annotations.get(INITIAL_EVENTS_END) === 'true' };
}

/** How far a watch has come, from the metadata of any top-level object; a bookmark is one without content. */
export function decodeBookmark(reader: Reader): Bookmark {
  let bookmark: Bookmark = { resourceVersion: '', endsInitialEvents: false };
  while (reader.next()) {
    if (reader.field === 1) {
      bookmark = reader.message(decodeBookmarkMeta);
    }
  }
  return bookmark;
}
