import type { Resource } from '../../../contract/kinds';
import type { ObjectOf } from '../../../contract/objects';
import { PodRecord } from '../../cache/pods/PodRecord';
import { DECODERS } from '../decode/decoders';
import { decodeListMeta } from '../decode/listMeta';
import { DecodeError } from '../protobuf/DecodeError';
import { ListSplitter } from '../protobuf/ListSplitter';
import { Reader } from '../protobuf/Reader';

/** Pods are kept packed; what they say is compared with what others say as plain objects. */
function plain<R extends Resource>(object: ObjectOf[R]): ObjectOf[R] {
  return object instanceof PodRecord ? (object.unpacked() as ObjectOf[R]) : object;
}

/** Decodes a whole list as the gateway would if its bytes came in chunks of `chunkSize`. */
export function decodeList<R extends Resource>(resource: R, bytes: Buffer, chunkSize: number): Array<ObjectOf[R]> {
  const splitter = new ListSplitter();
  const objects: Array<ObjectOf[R]> = [];
  for (let start = 0; start < bytes.length; start += chunkSize) {
    splitter.add(bytes.subarray(start, start + chunkSize));
    for (let part = splitter.next(); part; part = splitter.next()) {
      if (part.field === 2) {
        objects.push(plain<R>(DECODERS[resource](new Reader(part.bytes))));
      } else {
        decodeListMeta(new Reader(part.bytes));
      }
    }
  }
  if (!splitter.complete) {
    throw new DecodeError('cut short');
  }
  return objects;
}
