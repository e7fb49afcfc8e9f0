import type { ResourceQuota } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { decodeAmount, type GrowingAmounts } from './amounts';
import { objectOfKind } from './objectOfKind';

const start = () => ({ hard: new Map() as GrowingAmounts, used: new Map() as GrowingAmounts });

function decodeStatus(reader: Reader, state: ReturnType<typeof start>): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        decodeAmount(reader, state.hard);
        break;
      case 2:
        decodeAmount(reader, state.used);
        break;
    }
  }
}

/** core/v1 ResourceQuota; `hard` is that of the status, which is what `used` was counted by. */
export const decodeResourceQuota: Decode<ResourceQuota> = objectOfKind(
  start,
  { status: decodeStatus },
  (meta, state): ResourceQuota => ({ meta, ...state })
);
