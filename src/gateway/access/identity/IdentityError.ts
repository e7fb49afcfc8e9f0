import { httpError, type HttpError } from '../../http/HttpError';

const ALLOWED = ['X-Grafana-Id: a token that this Grafana signed for this user and organisation, not yet ended'];

/** What is answered to an identity that is not accepted; `found` says why and holds nothing of the token. */
export function identityRefused(found: string): HttpError {
  return httpError('identity-refused', 'The Grafana identity is not accepted', found, ALLOWED);
}

/** What is answered while Grafana's keys are not known. */
export function identityUnverifiable(reason: string): HttpError {
  return httpError('identity-unverifiable', 'The Grafana identity cannot be checked now', reason);
}
