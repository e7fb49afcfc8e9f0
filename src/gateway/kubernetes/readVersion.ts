import type { ApiClient } from './transport/ApiClient';

const LARGEST = 64 * 1024;

/** The API server's version, e.g. `v1.36.3`; null when it does not say. Rejects with ApiError. */
export async function readVersion(client: ApiClient, signal: AbortSignal): Promise<string | null> {
  const answer = await client.get({
    path: '/version',
    accept: 'application/json',
    verb: 'get',
    what: 'version',
    signal,
  });
  let text = '';
  for await (const chunk of answer) {
    text += (chunk as Buffer).toString('utf8');
    if (text.length > LARGEST) {
      return null;
    }
  }
  const { gitVersion } = JSON.parse(text) as { gitVersion?: unknown };
  return typeof gitVersion === 'string' ? gitVersion : null;
}
