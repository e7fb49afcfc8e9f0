/** What is wrong with a gateway URL, in words; empty when nothing is. */
export function faultOfUrl(url: string): string {
  if (url === '') {
    return 'The gateway’s address is needed';
  }
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return 'This is no address: it needs http:// or https:// and a host';
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    return 'The address must begin with http:// or https://';
  }
  if (parsed.username !== '' || parsed.password !== '') {
    return 'Leave user name and password out: the gateway takes a token';
  }
  return parsed.search !== '' || parsed.hash !== '' ? 'The address must end before any ? or #' : '';
}

/** The URL without blanks around it and slashes at its end: routes are appended to it. */
export function tidyUrl(url: string): string {
  return url.trim().replace(/\/+$/, '');
}
