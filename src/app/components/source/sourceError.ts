import type { ErrorCode } from '../../../contract/errors';

/** A failed call, as pages show it. */
export interface SourceError {
  /** The gateway's code, or what stood in its way. */
  code?: ErrorCode;
  /** Prometheus has no codes of ours, only how far we came with it. */
  reason?: 'not-configured' | 'datasource-missing' | 'failed';
  message: string;
  detail?: string;
}
