import type { ErrorCode } from '../contract/errors';

interface Failure {
  code: ErrorCode;
  message: string;
  detail?: string;
  allowed?: readonly string[];
  /** HTTP status as the browser saw it; null when there was no answer. */
  status: number | null;
}

/** A failed call of the gateway: the gateway's own error, or what stood in its way. */
export class ClientError extends Error implements Failure {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly allowed: readonly string[];
  readonly status: number | null;

  constructor({ code, message, detail = '', allowed = [], status }: Failure) {
    super(message);
    this.name = 'ClientError';
    this.code = code;
    this.detail = detail;
    this.allowed = allowed;
    this.status = status;
  }
}
