import type { LimitRange, LimitRangeItem } from '../../../contract/objects';
import type { Decode, Reader } from '../protobuf/Reader';
import { decodeAmount, type GrowingAmounts } from './amounts';
import { objectOfKind } from './objectOfKind';

const noAmounts = (): GrowingAmounts => new Map();

function decodeItem(reader: Reader): LimitRangeItem {
  const item = {
    type: '',
    max: noAmounts(),
    min: noAmounts(),
    default: noAmounts(),
    defaultRequest: noAmounts(),
    maxLimitRequestRatio: noAmounts(),
  };
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        item.type = reader.word();
        break;
      case 2:
        decodeAmount(reader, item.max);
        break;
      case 3:
        decodeAmount(reader, item.min);
        break;
      case 4:
        decodeAmount(reader, item.default);
        break;
      case 5:
        decodeAmount(reader, item.defaultRequest);
        break;
      case 6:
        decodeAmount(reader, item.maxLimitRequestRatio);
        break;
    }
  }
  return item;
}

const start = () => ({ limits: [] as LimitRangeItem[] });

function decodeSpec(reader: Reader, state: ReturnType<typeof start>): void {
  while (reader.next()) {
    if (reader.field === 1) {
      state.limits.push(reader.message(decodeItem));
    }
  }
}

/** core/v1 LimitRange. */
export const decodeLimitRange: Decode<LimitRange> = objectOfKind(
  start,
  { spec: decodeSpec },
  (meta, state): LimitRange => ({ meta, ...state })
);
