import { ApiError, apiError } from './ApiError';

/** Node's and OpenSSL's codes for a server certificate that must not be trusted, in words. */
const CERTIFICATE_WORDS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'expired'],
  ['CERT_NOT_YET_VALID', 'not valid yet'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another name'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'from an unknown authority (self-signed)'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'from an unknown authority'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'from an unknown authority'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'from an unknown authority'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'from an unknown authority'],
  ['CERT_SIGNATURE_FAILURE', 'from an unknown authority'],
  ['CERT_REVOKED', 'revoked'],
]);

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) {
    return '';
  }
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  return typeof code === 'string' ? code : Array.isArray(errors) ? codeOf(errors[0]) : '';
}

function words(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  return message === '' || message.includes(code) ? message || code : `${message} (${code})`;
}

/** What a failed connection to `server` means. */
export function connectionError(error: unknown, server: string): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  const certificate = CERTIFICATE_WORDS.get(codeOf(error));
  if (certificate !== undefined) {
    return apiError(
      'api-server-certificate',
      `The certificate of the API server is ${certificate}`,
      `${server}: ${words(error)}`
    );
  }
  return apiError('api-server-unreachable', 'The API server cannot be reached', `${server}: ${words(error)}`);
}
