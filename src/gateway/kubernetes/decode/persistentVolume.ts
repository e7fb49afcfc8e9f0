import type { PersistentVolume } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Decode, Reader } from '../protobuf/Reader';
import { amountOf, decodeAmount, type GrowingAmounts } from './amounts';
import { objectOfKind } from './objectOfKind';
import { decodeObjectReference } from './objectReference';
import { decodeTime } from './time';

const start = () => ({
  phase: '',
  reason: '',
  message: '',
  claim: null as PersistentVolume['claim'],
  storageClass: '',
  volumeMode: '',
  accessModes: [] as string[],
  capacity: new Map() as GrowingAmounts,
  reclaimPolicy: '',
  phaseChangedAt: null as EpochMs | null,
});
type State = ReturnType<typeof start>;

/** A volume made by hand may name its claim without a kind. */
function decodeClaim(reader: Reader): PersistentVolume['claim'] {
  const { kind, namespace, name, uid } = decodeObjectReference(reader);
  return { kind: kind || 'PersistentVolumeClaim', namespace: namespace || null, name, uid };
}

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        decodeAmount(reader, state.capacity);
        break;
      case 3:
        state.accessModes.push(reader.word());
        break;
      case 4:
        state.claim = reader.message(decodeClaim);
        break;
      case 5:
        state.reclaimPolicy = reader.word();
        break;
      case 6:
        state.storageClass = reader.word();
        break;
      case 8:
        state.volumeMode = reader.word();
        break;
    }
  }
}

function decodeStatus(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.phase = reader.word();
        break;
      case 2:
        state.message = reader.text();
        break;
      case 3:
        state.reason = reader.word();
        break;
      case 4:
        state.phaseChangedAt = reader.message(decodeTime);
        break;
    }
  }
}

/** core/v1 PersistentVolume; where its bytes lie is not kept. */
export const decodePersistentVolume: Decode<PersistentVolume> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, { capacity, ...state }): PersistentVolume => ({
    meta,
    ...state,
    capacityBytes: amountOf(capacity, 'storage'),
  })
);
