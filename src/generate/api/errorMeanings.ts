import type { GatewayErrorCode } from '../../contract/errors';

/** When the gateway answers with each code. */
export const ERROR_MEANINGS: Readonly<Record<GatewayErrorCode, string>> = {
  'unknown-route': 'No route has this path; `allowed` lists all.',
  'method-not-allowed': 'The gateway only reads: GET and HEAD.',
  'bad-parameter': 'A parameter is unknown, repeated, or not of its form; `detail` says what was found.',
  'unknown-kind': 'The kind is not kept; `allowed` lists those that are.',
  'object-not-found': 'There is no such object, or the caller may not see it.',
  'token-missing': 'No bearer token was sent.',
  'token-refused': 'The bearer token is not accepted.',
  'identity-missing': 'The gateway asks for the identity that Grafana signs, and there is none.',
  'identity-refused': 'The Grafana identity is forged, ended, or of another organisation; `detail` says which.',
  'identity-unverifiable': 'Grafana’s keys cannot be read, so that no identity can be checked.',
  'bad-request': 'Not HTTP/1.1 as the gateway reads it, or a header twice that says who asks.',
  'body-refused': 'The request has a body; no route reads one.',
  'request-too-large': 'Address or headers are longer than the gateway reads.',
  'too-many-requests': 'More is asked at once than the gateway answers; `Retry-After` says when to try again.',
  'too-many-streams': 'As many streams as one caller, or all together, may have are open; `Retry-After` as above.',
  'logs-unavailable': 'The container has not started, or there is none before its last restart.',
  'object-too-large': 'The object is larger than the gateway reads at once.',
  'gateway-stopping': 'The gateway is about to end; another may answer already.',
  'not-synced': 'The first list of a kind this answer needs is not complete.',
  'api-server-unreachable': 'The API server does not answer, or not usefully; `detail` has its words.',
  'api-server-certificate': 'The certificate of the API server cannot be trusted.',
  'api-server-unauthorized': 'The API server does not accept the gateway’s own credentials.',
  'kind-forbidden': 'RBAC does not let the gateway read this.',
  internal: 'The gateway failed; its log has the request’s id.',
};
