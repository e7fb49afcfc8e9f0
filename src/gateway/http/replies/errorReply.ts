import type { ErrorBody } from '../../../contract/errors';
import { ApiError } from '../../kubernetes/transport/ApiError';
import type { Log } from '../../log';
import { HttpError } from '../HttpError';
import { jsonReply, type Reply } from './Reply';

/** The error as the caller is told it. What nobody foresaw is logged and told without its words. */
export function errorOf(error: unknown, log: Log, id: string): HttpError {
  if (error instanceof HttpError) {
    return error;
  }
  if (error instanceof ApiError) {
    return new HttpError(error.body, error.retryAfterMs === null ? null : Math.ceil(error.retryAfterMs / 1000));
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log('error', 'a request failed', { id, reason });
  const body: ErrorBody = { code: 'internal', message: 'The gateway failed', detail: `request ${id}`, allowed: [] };
  return new HttpError(body);
}

/** Any error as an answer. */
export function errorReply(error: HttpError): Reply {
  return { ...jsonReply(error.status, error.body), retryAfterSeconds: error.retryAfterSeconds };
}
