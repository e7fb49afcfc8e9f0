import dns from 'node:dns';
import { isMetadataHost, lookupOutsideMetadata } from './metadataAddress';

test.each([
  ['169.254.169.254', true],
  ['169.254.0.1', true],
  ['169.255.0.1', false],
  ['[fe80::a]', true],
  ['febf::1', true],
  ['[fd00:ec2::254]', true],
  ['100.100.100.200', true],
  ['metadata.google.internal.', true],
  ['metadata.example', false],
  ['10.0.0.1', false],
  ['[::1]', false],
])('%s: %s', (host, expected) => {
  expect(isMetadataHost(host)).toBe(expected);
});

test.each([
  [[{ address: '10.0.0.1', family: 4 }], null],
  [
    [
      { address: '10.0.0.1', family: 4 },
      { address: '169.254.169.254', family: 4 },
    ],
    /cloud metadata/,
  ],
  ['169.254.169.254', /cloud metadata/],
  ['10.0.0.1', null],
])('a name that leads to %j', (found, refused) => {
  const lookup = jest
    .spyOn(dns, 'lookup')
    .mockImplementation(((_host: string, _options: object, done: (...args: unknown[]) => void) =>
      done(null, found, 4)) as never);
  const done = jest.fn();
  lookupOutsideMetadata('rebound.example', { all: Array.isArray(found) }, done);
  lookup.mockRestore();
  const [error, address] = done.mock.calls[0] as [Error | null, unknown];
  expect(address).toBe(found);
  expect(error === null ? null : error.message).toEqual(refused === null ? null : expect.stringMatching(refused));
});
