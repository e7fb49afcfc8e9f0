import {
  bytesField,
  envelope,
  frameBytes,
  listBytes,
  namespaceBytes,
  namespaceFrame,
  statusBytes,
} from '../testing/encode';
import { openWatch, protobuf, type Script } from '../testing/FakeApiServer';
import { endRigs, syncRig } from '../testing/syncRig';

type Response = Parameters<Script>[1];

const TWO = [namespaceBytes('a', '1'), namespaceBytes('b', '2')];
const isList = (url: string) => !url.includes('watch');
const TOO_LARGE = ['Timeout', 'Too large resource version: 90, current: 50', 'ResourceVersionTooLarge'] as const;

/** A Namespace of the same name as another one, made later. */
function remade(name: string, uid: string, version: string): Buffer {
  const meta = Buffer.concat([bytesField(1, name), bytesField(5, uid), bytesField(6, version)]);
  return frameBytes('ADDED', envelope('Namespace', bytesField(1, meta)));
}

/** Lists twice-known Namespaces; each watch is answered by the next of `watches`, the last one again and again. */
function script(...watches: Array<(response: Response) => void>): Script {
  let opened = 0;
  return (request, response) => {
    if (isList(request.url!)) {
      protobuf(response, listBytes(TWO, '10'));
    } else {
      watches[Math.min(opened++, watches.length - 1)]!(response);
    }
  };
}

afterEach(endRigs);

test('events out of order, twice, of the unknown and of namesakes lead to what is', async () => {
  const { store, names, until } = await syncRig(
    script((response) =>
      openWatch(
        response,
        namespaceFrame('DELETED', 'never-seen', '11'),
        namespaceFrame('MODIFIED', 'c', '12'),
        namespaceFrame('ADDED', 'c', '12', 'Terminating'),
        namespaceFrame('ADDED', 'a', '1'),
        remade('b', 'another-uid', '13'),
        namespaceFrame('DELETED', 'a', '13'),
        namespaceFrame('BOOKMARK', '', '14')
      )
    )
  );
  await until(() => store.freshness(0).resourceVersion === '14');
  expect(names()).toEqual(['b ', 'c Terminating']);
  expect(store.get(null, 'b')?.meta.uid).toBe('another-uid');
});

test('what comes under an older resourceVersion is taken, but the watch does not go on from there', async () => {
  const { server, names, until } = await syncRig(
    script(
      (response) => {
        openWatch(response, namespaceFrame('BOOKMARK', '', '900'), namespaceFrame('MODIFIED', 'a', '3', 'Terminating'));
      },
      (response) => openWatch(response)
    )
  );
  await until(() => names().includes('a Terminating'));
  server.cut();
  await until(() => server.requests.length === 3);
  expect(server.requests[2]!.url).toContain('resourceVersion=900&');
});

describe.each([
  ['as a status', (response: Response) => protobuf(response, statusBytes(504, ...TOO_LARGE), 504)],
  [
    'as an ERROR event',
    (response: Response) => openWatch(response, frameBytes('ERROR', statusBytes(504, ...TOO_LARGE))),
  ],
  [
    'in words only',
    (response: Response) => protobuf(response, statusBytes(504, 'Timeout', 'Too large resource version: 9'), 504),
  ],
])('a version that lies ahead of the API server, %s', (_how, refuse) => {
  test('is asked for again while the server may catch up', async () => {
    const { server, state, until } = await syncRig(
      script(refuse, refuse, refuse, refuse, (response) => openWatch(response))
    );
    await until(() => state() === 'live');
    expect(server.requests.filter(({ url }) => isList(url))).toHaveLength(1);
  });

  test('leads to a single list when it never does', async () => {
    const { server, until } = await syncRig(script(refuse));
    await until(() => server.requests.length >= 9);
    const lists = server.requests.slice(0, 9).map(({ url }) => isList(url));
    expect(lists).toEqual([true, false, false, false, false, false, true, false, false]);
  });
});

test('an answer that is refused after all does not make old data look fresh', async () => {
  const { server, store, state, until } = await syncRig(
    script(
      (response) => openWatch(response),
      (response) => {
        openWatch(response);
        setTimeout(() => response.write(frameBytes('ERROR', statusBytes(504, ...TOO_LARGE))), 30);
      }
    )
  );
  await until(() => state() === 'live');
  server.cut();
  await until(() => state() === 'stale');
  const { asOf } = store.freshness(Date.now());
  const seen = new Set<string>();
  await until(() => {
    seen.add(state());
    return server.requests.length >= 5;
  });
  expect([...seen]).toEqual(['stale']);
  expect(store.freshness(Date.now()).asOf).toBe(asOf);
});

test('credentials that are refused only for the watch are told, and what is known is kept', async () => {
  const { store, names, state, until } = await syncRig(
    script((response) => protobuf(response, statusBytes(401, 'Unauthorized', 'Unauthorized'), 401))
  );
  await until(() => store.freshness(0).problem !== null);
  expect(state()).toBe('stale');
  expect(store.freshness(0).problem?.code).toBe('api-server-unauthorized');
  expect(names()).toHaveLength(2);
});

test.each([
  ['a list', true],
  ['a watch', false],
])('a page of somebody else instead of %s is told as such', async (_what, instead) => {
  const { store, until } = await syncRig((request, response) => {
    if (isList(request.url!) === instead) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please sign in</h1>');
    } else {
      protobuf(response, listBytes(TWO, '10'));
    }
  });
  await until(() => store.freshness(0).problem !== null);
  expect(store.freshness(0).problem).toMatchObject({
    code: 'api-server-unreachable',
    message: 'What answers is not an API server',
    detail: expect.stringContaining('text/html'),
  });
});

test('an API server that asks to be left alone is', async () => {
  let refusedAt = 0;
  let cameBackAt = 0;
  const { state, until } = await syncRig((request, response) => {
    if (!isList(request.url!)) {
      openWatch(response);
    } else if (refusedAt === 0) {
      refusedAt = performance.now();
      response.writeHead(429, { 'retry-after': '1' }).end();
    } else {
      cameBackAt ||= performance.now();
      protobuf(response, listBytes(TWO, '10'));
    }
  });
  await until(() => state() === 'live');
  expect(cameBackAt - refusedAt).toBeGreaterThanOrEqual(990);
});

test('pages that expire before the last is reached are followed by a list in one piece', async () => {
  const { server, names, state, until } = await syncRig((_request, response, query) => {
    if (query.has('watch')) {
      openWatch(response);
    } else if (query.has('continue')) {
      protobuf(response, statusBytes(410, 'Expired', 'the provided continue parameter is too old'), 410);
    } else {
      protobuf(response, query.has('limit') ? listBytes(TWO.slice(0, 1), '10', 'more') : listBytes(TWO, '11'));
    }
  });
  await until(() => state() === 'live');
  expect(names()).toHaveLength(2);
  expect(server.requests.slice(0, 3).map(({ url }) => url)).toEqual([
    '/api/v1/namespaces?limit=500',
    '/api/v1/namespaces?limit=500&continue=more',
    '/api/v1/namespaces',
  ]);
});
