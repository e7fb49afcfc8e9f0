import type { Reader } from '../protobuf/Reader';

export interface Reference {
  kind: string;
  namespace: string;
  name: string;
  uid: string;
  fieldPath: string;
}

/** core/v1 ObjectReference. */
export function decodeObjectReference(reader: Reader): Reference {
  const reference: Reference = { kind: '', namespace: '', name: '', uid: '', fieldPath: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        reference.kind = reader.word();
        break;
      case 2:
        reference.namespace = reader.word();
        break;
      case 3:
        reference.name = reader.word();
        break;
      case 4:
        reference.uid = reader.word();
        break;
      case 7:
        reference.fieldPath = reader.word();
        break;
    }
  }
  return reference;
}
