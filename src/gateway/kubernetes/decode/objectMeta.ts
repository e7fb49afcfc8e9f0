import type { ObjectMeta, OwnerRef } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Reader } from '../protobuf/Reader';
import { decodeStringEntry } from './stringMap';
import { decodeTime } from './time';

const NO_LABELS: ReadonlyMap<string, string> = new Map();
const NO_OWNERS: readonly OwnerRef[] = [];

function decodeOwner(reader: Reader): OwnerRef {
  const owner = { kind: '', name: '', uid: '', controller: false };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        owner.kind = reader.word();
        break;
      case 3:
        owner.name = reader.word();
        break;
      case 4:
        owner.uid = reader.word();
        break;
      case 6:
        owner.controller = reader.bool();
        break;
    }
  }
  return owner;
}

/** meta/v1 ObjectMeta without annotations and managedFields, which are skipped unread. */
export function decodeObjectMeta(reader: Reader): ObjectMeta {
  let name = '';
  let namespace = '';
  let uid = '';
  let resourceVersion = '';
  let generation: number | null = null;
  let createdAt: EpochMs | null = null;
  let deletedAt: EpochMs | null = null;
  let labels: Map<string, string> | undefined;
  let owners: OwnerRef[] | undefined;
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        name = reader.text();
        break;
      case 3:
        namespace = reader.word();
        break;
      case 5:
        uid = reader.text();
        break;
      case 6:
        resourceVersion = reader.text();
        break;
      case 7:
        generation = reader.integer() || null;
        break;
      case 8:
        createdAt = reader.message(decodeTime);
        break;
      case 9:
        deletedAt = reader.message(decodeTime);
        break;
      case 11:
        labels ??= new Map();
        decodeStringEntry(reader, labels);
        break;
      case 13:
        owners ??= [];
        owners.push(reader.message(decodeOwner));
        break;
    }
  }
  return {
    name,
    namespace: namespace === '' ? null : namespace,
    uid,
    resourceVersion,
    generation,
    createdAt,
    deletedAt,
    labels: labels ?? NO_LABELS,
    owners: owners ?? NO_OWNERS,
  };
}

/** What stands for metadata until its field is read; objects without any are refused by the caller. */
export const NO_META: ObjectMeta = {
  name: '',
  namespace: null,
  uid: '',
  resourceVersion: '',
  generation: null,
  createdAt: null,
  deletedAt: null,
  labels: NO_LABELS,
  owners: NO_OWNERS,
};
