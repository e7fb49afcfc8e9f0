import { ERROR_STATUS, type ErrorBody, type GatewayErrorCode } from '../../contract/errors';

/** An answer that is not a success. */
export class HttpError extends Error {
  override name = 'HttpError';

  constructor(
    readonly body: ErrorBody,
    /** When to try again; null says nothing about it. */
    readonly retryAfterSeconds: number | null = null
  ) {
    super(`${body.code}: ${body.message}`);
  }

  get status(): number {
    return ERROR_STATUS[this.body.code];
  }
}

/** Makes an HttpError from its parts. */
export function httpError(
  code: GatewayErrorCode,
  message: string,
  detail = '',
  allowed: readonly string[] = []
): HttpError {
  return new HttpError({ code, message, detail, allowed: [...allowed] });
}
