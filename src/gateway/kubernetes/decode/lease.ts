import type { Lease } from '../../../contract/objects';
import type { EpochMs } from '../../../contract/time';
import type { Decode, Reader } from '../protobuf/Reader';
import { objectOfKind } from './objectOfKind';
import { decodeTime } from './time';

const start = () => ({
  holder: '',
  durationSeconds: null as number | null,
  renewedAt: null as EpochMs | null,
});

function decodeSpec(reader: Reader, state: ReturnType<typeof start>): void {
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        state.holder = reader.text();
        break;
      case 2:
        state.durationSeconds = reader.integer();
        break;
      case 4:
        state.renewedAt = reader.message(decodeTime);
        break;
    }
  }
}

/** coordination.k8s.io/v1 Lease. */
export const decodeLease: Decode<Lease> = objectOfKind(start, { spec: decodeSpec }, (meta, state): Lease => ({
  meta,
  ...state,
}));
