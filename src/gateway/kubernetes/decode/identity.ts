import type { Reader } from '../protobuf/Reader';

/** Which object this is, and which version of it: with the same identity everything else is the same, too. */
export interface Identity {
  namespace: string | null;
  name: string;
  uid: string;
  resourceVersion: string;
}

function decodeIdentityMeta(reader: Reader): Identity {
  const identity: Identity = { namespace: null, name: '', uid: '', resourceVersion: '' };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        identity.name = reader.text();
        break;
      case 3:
        identity.namespace = reader.word() || null;
        break;
      case 5:
        identity.uid = reader.text();
        break;
      case 6:
        identity.resourceVersion = reader.text();
        break;
    }
  }
  return identity;
}

/** The identity of any top-level object; null when it does not begin with its metadata. */
export function decodeIdentity(reader: Reader): Identity | null {
  return reader.next() && reader.field === 1 ? reader.message(decodeIdentityMeta) : null;
}
