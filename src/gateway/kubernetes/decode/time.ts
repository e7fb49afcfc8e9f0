import type { EpochMs } from '../../../contract/time';
import type { Reader } from '../protobuf/Reader';

/** Furthest instant from 1970 that JavaScript knows (ECMA-262, time values), in milliseconds. */
const FURTHEST_MS = 8.64e15;

/** meta/v1 Time and MicroTime (k8s.io/apimachinery pkg/apis/meta/v1/generated.proto). An empty message is Go's zero time: null; so is what no calendar holds. */
export function decodeTime(reader: Reader): EpochMs | null {
  let seconds: number | null = null;
  let nanos = 0;
  while (reader.next()) {
    switch (reader.field) {
      case 1:
        seconds = reader.integer();
        break;
      case 2:
        nanos = reader.integer();
        break;
    }
  }
  const ms = seconds === null ? NaN : seconds * 1000 + Math.floor(nanos / 1e6);
  return Math.abs(ms) <= FURTHEST_MS ? ms : null;
}
