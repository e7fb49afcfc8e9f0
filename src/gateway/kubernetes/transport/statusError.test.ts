import { statusBytes } from '../testing/encode';
import { readStatus, retryAfterMs, statusError } from './statusError';

test.each([
  [undefined, null],
  ['7', 7000],
  ['999999', 60_000],
  ['Thu, 01 Jan 1970 00:00:11 GMT', 1000],
  ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
  ['soon', null],
])('Retry-After %j is %j ms', (header, expected) => {
  expect(retryAfterMs(header, 10_000)).toEqual(expected);
});

test.each([
  [401, 'api-server-unauthorized'],
  [403, 'kind-forbidden'],
  [302, 'api-server-unreachable'],
  [429, 'api-server-unreachable'],
  [500, 'api-server-unreachable'],
])('HTTP %d is %s', (status, code) => {
  expect(statusError(status, null, 'pods', null).body.code).toBe(code);
});

test('a Status is read in both of its forms; anything else is none', () => {
  const wanted = { code: 403, reason: 'Forbidden', message: 'no', retryAfterSeconds: null, causes: [] };
  expect(readStatus(statusBytes(403, 'Forbidden', 'no'))).toEqual(wanted);
  expect(readStatus(Buffer.from(JSON.stringify({ kind: 'Status', ...wanted })))).toEqual(wanted);
  expect(readStatus(Buffer.from('<html>'))).toBeNull();
  expect(readStatus(Buffer.alloc(0))).toBeNull();
});
