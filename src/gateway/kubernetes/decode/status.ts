import type { Reader } from '../protobuf/Reader';

/** What an API server says about a failure (meta/v1 Status). */
export interface ApiStatus {
  code: number;
  reason: string;
  message: string;
  retryAfterSeconds: number | null;
  /** Machine-readable reasons, e.g. `ResourceVersionTooLarge`. */
  causes: readonly string[];
}

function decodeCause(reader: Reader): string {
  let reason = '';
  while (reader.next()) {
    if (reader.field === 1) {
      reason = reader.word();
    }
  }
  return reason;
}

type Details = Pick<ApiStatus, 'retryAfterSeconds' | 'causes'>;

function decodeDetails(reader: Reader): Details {
  const causes: string[] = [];
  const details: Details = { retryAfterSeconds: null, causes };
  while (reader.next()) {
    switch (reader.field) {
      case 4:
        causes.push(reader.message(decodeCause));
        break;
      case 5:
        details.retryAfterSeconds = reader.integer() || null;
        break;
    }
  }
  return details;
}

/** meta/v1 Status. */
export function decodeStatus(reader: Reader): ApiStatus {
  const status: ApiStatus = { code: 0, reason: '', message: '', retryAfterSeconds: null, causes: [] };
  while (reader.next()) {
    switch (reader.field) {
      case 3:
        status.message = reader.text();
        break;
      case 4:
        status.reason = reader.word();
        break;
      case 5:
        Object.assign(status, reader.message(decodeDetails));
        break;
      case 6:
        status.code = reader.integer();
        break;
    }
  }
  return status;
}
