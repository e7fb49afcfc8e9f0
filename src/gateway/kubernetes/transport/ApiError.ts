import type { ErrorBody, GatewayErrorCode } from '../../../contract/errors';

/** A request to the API server that did not end in the wanted answer, told as the gateway tells it to its own callers. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly body: ErrorBody,
    /** HTTP status of the API server; 0 when there was none. */
    readonly status: number,
    /** How long the API server asks to be left alone; null when it did not. */
    readonly retryAfterMs: number | null = null,
    /** How long nothing had been heard when this was noticed: what is known is that much older. */
    readonly silentMs = 0,
    /** The resource version asked for lies ahead of what this API server has seen: it may catch up. */
    readonly isAhead = false
  ) {
    super(`${body.message}: ${body.detail}`);
  }

  /** The resource version or continue token is too old: list again. */
  get isExpired(): boolean {
    return this.status === 410;
  }
}

/** Makes an ApiError without status. */
export function apiError(code: GatewayErrorCode, message: string, detail: string): ApiError {
  return new ApiError({ code, message, detail, allowed: [] }, 0);
}
