import type { Condition } from '../../../contract/objects';
import type { Reader } from '../protobuf/Reader';
import { decodeTime } from './time';

/** Where a kind's condition message keeps each field: every kind numbers them anew. */
export interface ConditionFields {
  status: number;
  changedAt: number;
  reason: number;
  message: number;
}

/** A decoder of one kind's condition; `type` is field 1 everywhere. */
export function conditionDecoder(fields: ConditionFields): (reader: Reader) => Condition {
  return (reader) => {
    const condition: Condition = { type: '', status: '', reason: '', message: '', changedAt: null };
    while (reader.next()) {
      switch (reader.field) {
        case 1:
          condition.type = reader.word();
          break;
        case fields.status:
          condition.status = reader.word();
          break;
        case fields.changedAt:
          condition.changedAt = reader.message(decodeTime);
          break;
        case fields.reason:
          condition.reason = reader.word();
          break;
        case fields.message:
          condition.message = reader.word();
          break;
      }
    }
    return condition;
  };
}
