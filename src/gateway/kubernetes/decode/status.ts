import type { Reader } from '../protobuf/Reader';

/** What an API server says about a failure (meta/v1 Status). */
export interface ApiStatus {
  code: number;
  reason: string;
  message: string;
  retryAfterSeconds: number | null;
}

function decodeRetryAfter(reader: Reader): number | null {
  let seconds: number | null = null;
  while (reader.next()) {
    if (reader.field === 5) {
      seconds = reader.integer() || null;
    }
  }
  return seconds;
}

/** meta/v1 Status. */
export function decodeStatus(reader: Reader): ApiStatus {
  const status: ApiStatus = { code: 0, reason: '', message: '', retryAfterSeconds: null };
  while (reader.next()) {
    switch (reader.field) {
      case 3:
        status.message = reader.text();
        break;
      case 4:
        status.reason = reader.word();
        break;
      case 5:
        status.retryAfterSeconds = reader.message(decodeRetryAfter);
        break;
      case 6:
        status.code = reader.integer();
        break;
    }
  }
  return status;
}
