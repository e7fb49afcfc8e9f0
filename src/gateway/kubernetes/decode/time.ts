import type { EpochMs } from '../../../contract/time';
import type { Reader } from '../protobuf/Reader';

/** meta/v1 Time and MicroTime (k8s.io/apimachinery pkg/apis/meta/v1/generated.proto). An empty message is Go's zero time: null. */
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
  return seconds === null ? null : seconds * 1000 + Math.floor(nanos / 1e6);
}
