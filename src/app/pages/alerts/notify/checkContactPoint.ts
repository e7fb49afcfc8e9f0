const UID_LENGTH = 40;

/** What is wrong with a name; empty when nothing is. */
export function faultOfName(name: string, taken: readonly string[]): string {
  if (name.trim() === '') {
    return 'A contact point needs a name.';
  }
  return taken.includes(name.trim()) ? 'There is a contact point of this name.' : '';
}

/** What is wrong with a webhook's address; empty when nothing is. Says nothing of the address itself: it is a secret. */
export function faultOfWebhook(url: string): string {
  let protocol = '';
  try {
    ({ protocol } = new URL(url.trim()));
  } catch {
    return 'Not a web address; it begins with https://hooks.slack.com/services/.';
  }
  return protocol === 'https:' || protocol === 'http:' ? '' : 'The address has to begin with https://.';
}

/** Grafana's uid for a name: letters, digits and dashes, at most 40. */
export function uidOfName(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return (slug.startsWith('clusterscope') ? slug : `clusterscope-${slug}`).slice(0, UID_LENGTH);
}
