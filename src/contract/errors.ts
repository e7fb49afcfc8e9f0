/** Every error the gateway answers with, and what the client adds for failures before an answer. HTTP status beside it. */
export const ERROR_STATUS = {
  'unknown-route': 404,
  'method-not-allowed': 405,
  'bad-parameter': 400,
  'unknown-kind': 400,
  'object-not-found': 404,
  /** No token, or one that is not accepted. 403 because Grafana's proxy turns an upstream 401 into a 400 without body. */
  'token-missing': 403,
  'token-refused': 403,
  /** The gateway asks for the identity that Grafana signs, and there is none, or one that is not accepted. */
  'identity-missing': 403,
  'identity-refused': 403,
  /** Grafana's keys cannot be read, so that no identity can be checked. */
  'identity-unverifiable': 503,
  /** Not HTTP as the gateway reads it, or a header twice that may be there once. */
  'bad-request': 400,
  /** The gateway reads no body. */
  'body-refused': 413,
  'request-too-large': 431,
  /** More at once than the gateway answers; `Retry-After` says when to try again. */
  'too-many-requests': 429,
  /** As many streams as one caller, or all together, may have are open. */
  'too-many-streams': 429,
  /** The container has no such log now: it has not started, or never ended before. */
  'logs-unavailable': 409,
  /** The object is larger than the gateway reads at once. */
  'object-too-large': 422,
  /** The gateway is about to end: ask again soon. */
  'gateway-stopping': 503,
  /** The gateway runs but its first list of a needed kind has not finished. */
  'not-synced': 503,
  'api-server-unreachable': 503,
  /** The API server presents a certificate that is expired, for another name or from an unknown authority. */
  'api-server-certificate': 503,
  /** The API server refuses the gateway's credentials (401). */
  'api-server-unauthorized': 503,
  /** RBAC does not allow the gateway to read this kind. */
  'kind-forbidden': 403,
  internal: 500,
} as const;

export type GatewayErrorCode = keyof typeof ERROR_STATUS;

/** Failures the browser sees without a gateway answer. */
export type TransportErrorCode =
  /** Grafana's proxy could not reach the gateway (502). */
  | 'gateway-unreachable'
  /** The gateway's own certificate was refused by Grafana's proxy, where the proxy says so. */
  | 'gateway-certificate'
  /** The answer is not the gateway's: wrong address. */
  | 'not-a-gateway'
  /** Grafana refused: not signed in, no right to query this data source. */
  | 'grafana-refused'
  /** The data source does not exist (404 from Grafana's proxy). */
  | 'datasource-missing'
  /** No answer at all, not even from Grafana. */
  | 'grafana-unreachable';

export type ErrorCode = GatewayErrorCode | TransportErrorCode;

/** Body of every answer that is not a success. */
export interface ErrorBody {
  code: GatewayErrorCode;
  /** One sentence for people: what is wrong. */
  message: string;
  /** What exactly was found, e.g. the parameter and its value; never a secret. */
  detail: string;
  /** What would have been accepted; empty when that does not apply. */
  allowed: string[];
}
