import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GatewayErrorCode } from '../../../contract/errors';
import { type HttpError, httpError } from '../HttpError';
import { JSON_TYPE } from './Reply';

function errorOf(code: string): HttpError {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return httpError('request-too-large', 'Address and headers are too long together', 'the limit is passed');
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return httpError('bad-request', 'The request did not arrive in time', 'its headers are not complete');
  }
  return httpError('bad-request', 'This is not a request the gateway can read', 'it is not HTTP/1.1');
}

/** Time to read the answer before the connection is cut, whatever else is still being sent. */
const LINGER_MS = 1000;

/**
 * Answers what Node’s parser refuses like every other error, and closes the connection.
 * @returns the code of the error; null when the caller has gone already
 */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): GatewayErrorCode | null {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return null;
  }
  const { status, body } = errorOf(error.code ?? '');
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: ${JSON_TYPE}\r\nx-content-type-options: nosniff\r\n` +
      `content-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`
  );
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
  return body.code;
}
