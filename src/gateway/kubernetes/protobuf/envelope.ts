import { DecodeError } from './DecodeError';
import { Reader } from './Reader';

/** What every protobuf answer of an API server begins with (k8s.io/apimachinery/pkg/runtime/serializer/protobuf). */
export const MAGIC = Buffer.from('k8s\0', 'latin1');

/** An object in its wrapping: runtime.Unknown. `raw` is a view of the bytes given. */
export interface Envelope {
  kind: string;
  raw: Buffer;
}

/** Unwraps magic number and runtime.Unknown. Throws DecodeError for anything else. */
export function openEnvelope(bytes: Buffer): Envelope {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new DecodeError('the bytes do not begin as a Kubernetes protobuf object does');
  }
  const reader = new Reader(bytes, MAGIC.length);
  const envelope: Envelope = { kind: '', raw: bytes.subarray(0, 0) };
  while (reader.next()) {
    if (reader.field === 1) {
      envelope.kind = reader.message(kindOfTypeMeta);
    } else if (reader.field === 2) {
      envelope.raw = reader.view();
    }
  }
  return envelope;
}

/** The kind that runtime.TypeMeta names. */
export function kindOfTypeMeta(reader: Reader): string {
  let kind = '';
  while (reader.next()) {
    if (reader.field === 2) {
      kind = reader.word();
    }
  }
  return kind;
}
