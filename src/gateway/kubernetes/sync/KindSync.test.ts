import { envelope, frameBytes, listBytes, namespaceBytes, namespaceFrame, statusBytes } from '../testing/encode';
import { FakeApiServer, openWatch, protobuf, type Script } from '../testing/FakeApiServer';
import { endLater, endRigs, syncRig } from '../testing/syncRig';

const TWO = [namespaceBytes('a', '1'), namespaceBytes('b', '2')];

afterEach(endRigs);

test('lists page by page, then watches from there, asking as the API server likes it', async () => {
  const { server, store, names, until, state } = await syncRig((_request, response, query) => {
    if (query.has('watch')) {
      openWatch(response, namespaceFrame('ADDED', 'c', '11'), namespaceFrame('MODIFIED', 'a', '12', 'Terminating'));
      response.write(namespaceFrame('DELETED', 'b', '13'));
    } else if (query.get('continue') === 'more') {
      protobuf(response, listBytes([TWO[1]!], '10'));
    } else {
      protobuf(response, listBytes([TWO[0]!], '10', 'more'));
    }
  });
  await until(() => store.freshness(0).resourceVersion === '13');
  expect(names()).toEqual(['a Terminating', 'c Active']);
  expect(state()).toBe('live');
  const [first, , watch] = server.requests.map(({ url }) => url);
  expect(first).toBe('/api/v1/namespaces?limit=500');
  expect(watch).toMatch(/watch=1&allowWatchBookmarks=true&resourceVersion=10&timeoutSeconds=[3-6]\d\d$/);
  expect(server.requests[0]!.headers['user-agent']).toBe('clusterscope-gateway');
});

test('resumes after a cut from the last bookmark, without a new list', async () => {
  let watches = 0;
  const { server, names, until } = await syncRig((_request, response, query) => {
    if (!query.has('watch')) {
      return protobuf(response, listBytes(TWO, '10'));
    }
    openWatch(response, watches++ === 0 ? namespaceFrame('BOOKMARK', '', '20') : namespaceFrame('ADDED', 'c', '21'));
    if (watches === 1) {
      setTimeout(() => server.cut(), 20);
    }
  });
  await until(() => names().length === 3);
  const lists = server.requests.filter(({ url }) => !url.includes('watch'));
  expect(lists).toHaveLength(1);
  expect(server.requests.at(-1)!.url).toContain('resourceVersion=20');
});

test.each([
  [
    'as an ERROR event',
    (script: Parameters<Script>) => openWatch(script[1], frameBytes('ERROR', statusBytes(410, 'Expired', 'too old'))),
  ],
  ['as a status', (script: Parameters<Script>) => protobuf(script[1], statusBytes(410, 'Expired', 'too old'), 410)],
  [
    'and for bytes that are no event',
    (script: Parameters<Script>) => openWatch(script[1], Buffer.from([0, 0, 0, 3, 255, 255, 255])),
  ],
  [
    'and for an object of another kind',
    (script: Parameters<Script>) =>
      openWatch(script[1], frameBytes('ADDED', envelope('Secret', namespaceBytes('x', '11')))),
  ],
  [
    'and for an unknown event type',
    (script: Parameters<Script>) => openWatch(script[1], frameBytes('MOVED', envelope('Namespace', TWO[0]!))),
  ],
])('lists again on 410 %s, and drops what is gone', async (_how, expire) => {
  let lists = 0;
  const { names, until } = await syncRig((request, response, query) => {
    if (!query.has('watch')) {
      protobuf(response, lists++ === 0 ? listBytes(TWO, '10') : listBytes([TWO[1]!], '30'));
    } else if (lists === 1) {
      expire([request, response, query]);
    } else {
      openWatch(response);
    }
  });
  await until(() => lists === 2 && names().length === 1);
  expect(names()).toEqual(['b Active']);
});

test('keeps what it knows while the API server is away, and says so', async () => {
  let down = false;
  const { server, store, names, until, state } = await syncRig((_request, response, query) => {
    if (down) {
      response.writeHead(503, { 'content-type': 'text/plain' }).end('no');
    } else if (query.has('watch')) {
      openWatch(response);
    } else {
      protobuf(response, listBytes(TWO, '10'));
    }
  });
  await until(() => state() === 'live');
  down = true;
  server.cut();
  await until(() => state() === 'stale');
  expect(names()).toHaveLength(2);
  const { asOf, problem } = store.freshness(Date.now() + 60_000);
  expect(asOf).toBeLessThanOrEqual(Date.now());
  expect(problem?.code).toBe('api-server-unreachable');
  down = false;
  await until(() => state() === 'live');
  expect(store.freshness(7).asOf).toBe(7);
});

test('a forbidden kind is reported, forgotten, and picked up when granted', async () => {
  let granted = true;
  const { server, store, names, until, state } = await syncRig((_request, response, query) => {
    if (!granted) {
      protobuf(response, statusBytes(403, 'Forbidden', 'namespaces is forbidden'), 403);
    } else if (query.has('watch')) {
      openWatch(response);
    } else {
      protobuf(response, listBytes(TWO, '10'));
    }
  });
  await until(() => state() === 'live');
  granted = false;
  server.cut();
  await until(() => state() === 'forbidden');
  expect(names()).toEqual([]);
  expect(store.isKnown).toBe(false);
  expect(store.freshness(0).problem).toMatchObject({
    code: 'kind-forbidden',
    detail: 'HTTP 403: namespaces is forbidden',
  });
  granted = true;
  await until(() => names().length === 2);
});

test('an API server that refuses while it starts costs nothing but time', async () => {
  let refusals = 0;
  const { server, names, until, state } = await syncRig((_request, response, query) => {
    if (refusals > 0) {
      refusals--;
      protobuf(response, statusBytes(403, 'Forbidden', 'not yet'), 403);
    } else if (query.has('watch')) {
      openWatch(response);
    } else {
      protobuf(response, listBytes(TWO, '10'));
    }
  });
  await until(() => state() === 'live');
  refusals = 3;
  server.cut();
  const seen = new Set<string>();
  await until(() => {
    seen.add(`${state()} ${names().length}`);
    return refusals === 0 && state() === 'live';
  });
  expect([...seen].sort()).toEqual(['live 2', 'stale 2']);
  expect(server.requests.filter(({ url }) => !url.includes('watch'))).toHaveLength(1);
});

test('an absent kind is reported', async () => {
  const { until, state } = await syncRig((_request, response) => {
    protobuf(response, statusBytes(404, 'NotFound', 'the server could not find the requested resource'), 404);
  });
  await until(() => state() === 'absent');
});

test('a list that ends early replaces nothing', async () => {
  let lists = 0;
  const { names, until, state } = await syncRig((_request, response, query) => {
    if (query.has('watch')) {
      return lists === 1 ? protobuf(response, statusBytes(410, 'Expired', 'too old'), 410) : openWatch(response);
    }
    lists++;
    protobuf(response, lists === 2 ? listBytes(TWO.slice(0, 1), '20').subarray(0, -6) : listBytes(TWO, '10'));
  });
  await until(() => lists === 2 && state() === 'stale');
  expect(names()).toHaveLength(2);
  await until(() => lists >= 3 && state() === 'live');
});

test('a redirect is not followed', async () => {
  const other = new FakeApiServer((_request, response) => response.end());
  const port = await other.listen();
  endLater(() => other.close());
  const { store, until } = await syncRig((_request, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
  });
  await until(() => store.freshness(0).problem !== null);
  expect(store.freshness(0).problem?.message).toMatch(/redirect/);
  expect(other.requests).toEqual([]);
});
