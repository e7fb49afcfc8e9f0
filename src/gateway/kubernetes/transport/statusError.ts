import type { GatewayErrorCode } from '../../../contract/errors';
import { decodeStatus, type ApiStatus } from '../decode/status';
import { openEnvelope } from '../protobuf/envelope';
import { Reader } from '../protobuf/Reader';
import { ApiError } from './ApiError';

const LONGEST_TEXT = 500;
/** However long an API server asks to be left alone. */
const LONGEST_WAIT_MS = 60_000;

/** Retry-After as RFC 9110 allows it: seconds or a date. Anything absurd is cut at a minute. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) {
    return null;
  }
  const wait = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? clamp(wait) : null;
}

function clamp(waitMs: number): number {
  return Math.min(Math.max(waitMs, 0), LONGEST_WAIT_MS);
}

/** API servers before 1.20 told it in the message only. */
function isAhead(body: ApiStatus | null): boolean {
  return (
    body !== null &&
    (body.causes.includes('ResourceVersionTooLarge') || /^Too large resource version/.test(body.message))
  );
}

/** The Status in an answer's body, whichever of the two forms it has; null when it is none. */
export function readStatus(body: Buffer): ApiStatus | null {
  try {
    const envelope = openEnvelope(body);
    return envelope.kind === 'Status' ? decodeStatus(new Reader(envelope.raw)) : null;
  } catch {
    return readJsonStatus(body.toString('utf8'));
  }
}

function readJsonStatus(text: string): ApiStatus | null {
  try {
    const { kind, code, reason, message } = JSON.parse(text) as Record<string, unknown>;
    const known = { code: Number(code) || 0, reason: String(reason ?? ''), message: String(message ?? '') };
    return kind === 'Status' ? { ...known, retryAfterSeconds: null, causes: [] } : null;
  } catch {
    return null;
  }
}

function meaning(status: number, what: string): { code: GatewayErrorCode; message: string } {
  if (status === 401) {
    return {
      code: 'api-server-unauthorized',
      message: 'The API server does not accept the credentials of the gateway',
    };
  }
  if (status === 403) {
    return { code: 'kind-forbidden', message: `The gateway is not allowed to read ${what}` };
  }
  if (status >= 300 && status < 400) {
    return { code: 'api-server-unreachable', message: 'The API server answers with a redirect, which is not followed' };
  }
  return { code: 'api-server-unreachable', message: `The API server does not serve ${what} now` };
}

/** What an answer other than 200 means. `what` names the kind or path that was asked for. */
export function statusError(status: number, body: ApiStatus | null, what: string, waitMs: number | null): ApiError {
  const said = body?.message ? `: ${body.message.slice(0, LONGEST_TEXT)}` : '';
  const seconds = body?.retryAfterSeconds ?? null;
  return new ApiError(
    { ...meaning(status, what), detail: `HTTP ${status}${said}`, allowed: [] },
    status,
    waitMs ?? (seconds === null ? null : clamp(seconds * 1000)),
    0,
    isAhead(body)
  );
}
