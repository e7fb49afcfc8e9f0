import { KindStore } from '../../cache/KindStore';
import type { Namespace } from '../../../contract/objects';
import { decodeNamespace } from '../decode/namespace';
import { namespaceFrame } from '../testing/encode';
import { FakeApiServer, openWatch } from '../testing/FakeApiServer';
import { ApiClient } from '../transport/ApiClient';
import { EventLoopShare } from '../../eventLoop/EventLoopShare';
import { watchKind } from './watchKind';

test('a peer that is gone without a word is given up', async () => {
  const server = new FakeApiServer((_request, response) => openWatch(response, namespaceFrame('ADDED', 'a', '2')));
  await server.listen();
  const client = new ApiClient(server.connection());
  const store = new KindStore<Namespace>('namespaces', () => undefined);
  const source = {
    client,
    resource: 'namespaces' as const,
    decode: decodeNamespace,
    share: new EventLoopShare(),
    signal: new AbortController().signal,
  };
  await expect(watchKind(source, store, '1', 50)).rejects.toMatchObject({
    body: { code: 'api-server-unreachable', message: 'The API server went silent' },
  });
  expect(store.get(null, 'a')?.phase).toBe('Active');
  client.close();
  await server.close();
});
