import { faultOfUrl, tidyUrl } from './gatewayUrl';

describe('gateway URL', () => {
  test.each([
    ['http://gateway:8080', ''],
    ['https://host/below/path', ''],
    ['', 'The gateway’s address is needed'],
    ['gateway', expect.stringContaining('no address')],
    ['ftp://gateway', expect.stringContaining('must begin')],
    ['http://user@gateway', expect.stringContaining('token')],
    ['http://gateway/#a', expect.stringContaining('must end')],
  ])('%j', (url, fault) => {
    expect(faultOfUrl(url)).toEqual(fault);
  });

  test.each([
    [' http://gateway/ ', 'http://gateway'],
    ['http://gateway/below//', 'http://gateway/below'],
  ])('%j is kept as %j, since routes are appended to it', (url, tidy) => {
    expect(tidyUrl(url)).toBe(tidy);
  });
});
