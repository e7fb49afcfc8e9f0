import { frameBytes, initialEnd, listBytes, namespaceBytes, namespaceFrame, statusBytes } from '../testing/encode';
import { openWatch, protobuf } from '../testing/FakeApiServer';
import { endRigs, syncRig } from '../testing/syncRig';

const LISTED = [namespaceBytes('listed', '1')];
const listing = (url: string) => !url.includes('watch');
const streaming = (url: string) => url.includes('sendInitialEvents');

afterEach(endRigs);

test('lists and watches in one request, what happens before the end of the beginning included', async () => {
  const { server, store, names, until } = await syncRig(
    (_request, response) => {
      openWatch(response, namespaceFrame('ADDED', 'a', '1'), namespaceFrame('ADDED', 'b', '2'));
      response.write(namespaceFrame('MODIFIED', 'a', '4', 'Terminating'));
      response.write(namespaceFrame('DELETED', 'b', '5'));
      response.write(namespaceFrame('BOOKMARK', '', '6'));
      response.write(initialEnd('7'));
      response.write(namespaceFrame('ADDED', 'c', '8'));
    },
    { streams: true }
  );
  await until(() => store.freshness(0).resourceVersion === '8');
  expect(names()).toEqual(['a Terminating', 'c Active']);
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]!.url).toMatch(
    /watch=1&allowWatchBookmarks=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&timeoutSeconds=[3-6]\d\d$/
  );
});

test('shows nothing of a beginning that has not ended', async () => {
  const { store, names, until, server } = await syncRig(
    (_request, response) => openWatch(response, namespaceFrame('ADDED', 'a', '1'), namespaceFrame('BOOKMARK', '', '2')),
    { streams: true }
  );
  await until(() => server.requests.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(names()).toEqual([]);
  expect(store.isKnown).toBe(false);
  expect(store.freshness(0).state).toBe('listing');
});

test('after a cut the watch goes on from the last version, without a new beginning', async () => {
  const { server, names, until } = await syncRig(
    (request, response, query) => {
      if (streaming(request.url!)) {
        openWatch(response, namespaceFrame('ADDED', 'a', '1'), initialEnd('20'));
      } else {
        openWatch(response, namespaceFrame('ADDED', query.get('resourceVersion') === '20' ? 'b' : 'wrong', '21'));
      }
    },
    { streams: true }
  );
  await until(() => names().length === 1);
  server.cut();
  await until(() => names().length === 2);
  expect(names()).toEqual(['a Active', 'b Active']);
});

describe.each([
  ['as a status 400', (r: Parameters<typeof protobuf>[0]) => protobuf(r, statusBytes(400, 'BadRequest', 'no'), 400)],
  ['as a status 422', (r: Parameters<typeof protobuf>[0]) => protobuf(r, statusBytes(422, 'Invalid', 'off'), 422)],
  [
    'as the first event',
    (r: Parameters<typeof protobuf>[0]) =>
      openWatch(
        r,
        frameBytes('ERROR', statusBytes(500, 'InternalError', 'storage feature RequestWatchProgress is disabled'))
      ),
  ],
])('a server that refuses to stream, %s', (_how, refuse) => {
  test('is asked for a list at once, and not asked to stream again', async () => {
    const { server, names, state, until } = await syncRig(
      (request, response) => {
        if (streaming(request.url!)) {
          refuse(response);
        } else if (listing(request.url!)) {
          protobuf(response, listBytes(LISTED, '10'));
        } else if (server.requests.length < 4) {
          openWatch(response, frameBytes('ERROR', statusBytes(410, 'Expired', 'too old')));
        } else {
          openWatch(response);
        }
      },
      { streams: true }
    );
    await until(() => server.requests.length >= 5 && state() === 'live');
    expect(names()).toEqual(['listed Active']);
    const kinds = server.requests.map(({ url }) => (streaming(url) ? 'stream' : listing(url) ? 'list' : 'watch'));
    expect(kinds.slice(0, 5)).toEqual(['stream', 'list', 'watch', 'list', 'watch']);
  });
});

test('a beginning that never ends is given up for a list', async () => {
  const { server, names, until } = await syncRig(
    (request, response) => {
      if (streaming(request.url!)) {
        openWatch(response, namespaceFrame('ADDED', 'a', '1'));
      } else if (listing(request.url!)) {
        protobuf(response, listBytes(LISTED, '10'));
      } else {
        openWatch(response);
      }
    },
    { streams: true, pace: 0.003 }
  );
  await until(() => names().length === 1);
  expect(names()).toEqual(['listed Active']);
  expect(server.requests.filter(({ url }) => streaming(url))).toHaveLength(1);
});

test.each([
  ['cut short', (r: Parameters<typeof openWatch>[0]) => (openWatch(r, namespaceFrame('ADDED', 'a', '1')), r.end())],
  ['unreadable', (r: Parameters<typeof openWatch>[0]) => openWatch(r, Buffer.from([0, 0, 0, 3, 255, 255, 255]))],
  ['ended without a version', (r: Parameters<typeof openWatch>[0]) => openWatch(r, initialEnd(''))],
])('a beginning that is %s is followed by a list', async (_how, begin) => {
  const { server, names, until } = await syncRig(
    (request, response) => {
      if (streaming(request.url!)) {
        begin(response);
      } else if (listing(request.url!)) {
        protobuf(response, listBytes(LISTED, '10'));
      } else {
        openWatch(response);
      }
    },
    { streams: true }
  );
  await until(() => names().length === 1);
  expect(names()).toEqual(['listed Active']);
  expect(server.requests.filter(({ url }) => streaming(url))).toHaveLength(1);
});

test('a kind that is forbidden is refused as a stream, too, and picked up as one when granted', async () => {
  let granted = false;
  const { server, names, state, until } = await syncRig(
    (_request, response) => {
      if (granted) {
        openWatch(response, namespaceFrame('ADDED', 'a', '1'), initialEnd('2'));
      } else {
        protobuf(response, statusBytes(403, 'Forbidden', 'namespaces is forbidden'), 403);
      }
    },
    { streams: true }
  );
  await until(() => state() === 'forbidden');
  granted = true;
  await until(() => names().length === 1);
  expect(server.requests.every(({ url }) => streaming(url))).toBe(true);
});
