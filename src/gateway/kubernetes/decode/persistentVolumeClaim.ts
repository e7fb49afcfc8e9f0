import type { Condition, PersistentVolumeClaim } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { amountOf, decodeAmount, type GrowingAmounts } from './amounts';
import { conditionDecoder } from './condition';
import { objectOfKind } from './objectOfKind';

const decodeCondition = conditionDecoder({ status: 2, changedAt: 4, reason: 5, message: 6 });

const start = () => ({
  phase: '',
  volumeName: '',
  storageClass: null as string | null,
  volumeMode: '',
  accessModes: [] as string[],
  requests: new Map() as GrowingAmounts,
  capacity: new Map() as GrowingAmounts,
  conditions: [] as Condition[],
});
type State = ReturnType<typeof start>;

function decodeRequests(reader: Reader, requests: GrowingAmounts): void {
  while (reader.next()) {
    if (reader.field === 2) {
      decodeAmount(reader, requests);
    }
  }
}

function decodeSpec(reader: Reader, state: State): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.accessModes.push(reader.word());
        break;
      case 2:
        reader.message((inner) => decodeRequests(inner, state.requests));
        break;
      case 3:
        state.volumeName = reader.text();
        break;
      case 5:
        state.storageClass = reader.word();
        break;
      case 6:
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
      case 3:
        decodeAmount(reader, state.capacity);
        break;
      case 4:
        state.conditions.push(reader.message(decodeCondition));
        break;
    }
  }
}

/** core/v1 PersistentVolumeClaim. */
export const decodePersistentVolumeClaim: Decode<PersistentVolumeClaim> = objectOfKind(
  start,
  { spec: decodeSpec, status: decodeStatus },
  (meta, { requests, capacity, ...state }): PersistentVolumeClaim => ({
    meta,
    ...state,
    requestedBytes: amountOf(requests, 'storage'),
    capacityBytes: amountOf(capacity, 'storage'),
  })
);
