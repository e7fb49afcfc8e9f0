import type { IncomingMessage } from 'node:http';
import { httpError } from '../../http/HttpError';
import type { KnownToken, TokenFile } from './TokenFile';

const LONGEST_HEADER = 4096;

/** The token that a request's only Authorization header bears (RFC 6750). Rejects with HttpError when none is accepted. */
export async function bearerToken(
  tokens: TokenFile,
  request: Pick<IncomingMessage, 'headersDistinct'>
): Promise<KnownToken> {
  const [header, ...more] = request.headersDistinct.authorization ?? [];
  if (header === undefined || header === '') {
    throw httpError('token-missing', 'A bearer token is needed', 'no Authorization header', [
      'Authorization: Bearer <token>',
    ]);
  }
  const match = more.length === 0 && header.length <= LONGEST_HEADER ? /^Bearer +(\S+) *$/i.exec(header) : null;
  const known = match ? await tokens.find(match[1]!) : null;
  if (!known) {
    throw httpError('token-refused', 'The bearer token is not accepted', 'it is none of those in the token file');
  }
  return known;
}
