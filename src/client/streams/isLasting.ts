import type { ErrorCode } from '../../contract/errors';

/** Failures that trying again does not mend: the question is wrong, or somebody must change something first. */
const LASTING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'unknown-route',
  'method-not-allowed',
  'bad-parameter',
  'bad-request',
  'unknown-kind',
  'object-not-found',
  'logs-unavailable',
  'token-missing',
  'token-refused',
  'kind-forbidden',
  'grafana-refused',
  'datasource-missing',
  'gateway-certificate',
  'not-a-gateway',
]);

/** True when a stream that failed so need not be opened again. */
export function isLasting(code: ErrorCode): boolean {
  return LASTING.has(code);
}
