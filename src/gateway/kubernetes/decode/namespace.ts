import type { Namespace } from '../../../contract/objects';
import type { Decode } from '../protobuf/Reader';
import { objectOfKind } from './objectOfKind';

/** core/v1 Namespace. */
export const decodeNamespace: Decode<Namespace> = objectOfKind(
  () => ({ phase: '' }),
  {
    status: (reader, state) => {
      while (reader.next()) {
        if (reader.field === 1) {
          state.phase = reader.word();
        }
      }
    },
  },
  (meta, state) => ({ meta, phase: state.phase })
);
