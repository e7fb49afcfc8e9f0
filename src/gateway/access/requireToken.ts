import { httpError } from '../http/HttpError';
import type { TokenFile } from './TokenFile';

const LONGEST_HEADER = 4096;

/** Throws HttpError unless the Authorization header carries a valid bearer token (RFC 6750). */
export async function requireToken(tokens: TokenFile, header: string | undefined): Promise<void> {
  if (header === undefined || header === '') {
    throw httpError('token-missing', 'A bearer token is needed', 'no Authorization header', [
      'Authorization: Bearer <token>',
    ]);
  }
  const match = header.length <= LONGEST_HEADER ? /^Bearer +(\S+) *$/i.exec(header) : null;
  if (!match || !(await tokens.accepts(match[1]!))) {
    throw httpError('token-refused', 'The bearer token is not accepted', 'it is none of those in the token file');
  }
}
