import type { Reader } from '../protobuf/Reader';

export interface ListMeta {
  resourceVersion: string;
  /** Empty on the last page. */
  next: string;
}

/** meta/v1 ListMeta. */
export function decodeListMeta(reader: Reader): ListMeta {
  const meta: ListMeta = { resourceVersion: '', next: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 2:
        meta.resourceVersion = reader.text();
        break;
      case 3:
        meta.next = reader.text();
        break;
    }
  }
  return meta;
}
