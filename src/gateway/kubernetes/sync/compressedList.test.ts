import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { listBytes, namespaceBytes } from '../testing/encode';
import { openWatch } from '../testing/FakeApiServer';
import { endRigs, syncRig } from '../testing/syncRig';

const LIST = listBytes([namespaceBytes('a', '1'), namespaceBytes('b', '2')], '10');
const HEAD = { 'content-type': 'application/vnd.kubernetes.protobuf', 'content-encoding': 'gzip' };

afterEach(endRigs);

/** Lists answered by the first of `answers`, then the next …; the last one again and again. */
function rig(compressed: boolean, ...answers: Array<(response: ServerResponse) => void>) {
  let lists = 0;
  return syncRig(
    (_request, response, query) =>
      query.has('watch') ? openWatch(response) : answers[Math.min(lists++, answers.length - 1)]!(response),
    { compressed }
  );
}

const packed = (response: ServerResponse) => void response.writeHead(200, HEAD).end(gzipSync(LIST));

test('lists come as gzip when that is wished, watches never', async () => {
  const { server, names, until } = await rig(true, packed);
  await until(() => server.requests.length === 2);
  expect(names()).toEqual(['a Active', 'b Active']);
  expect(server.requests.map(({ headers }) => headers['accept-encoding'])).toEqual(['gzip', undefined]);
});

test('nobody is asked for gzip otherwise', async () => {
  const { server, until } = await rig(
    false,
    (response) => void response.writeHead(200, { 'content-type': HEAD['content-type'] }).end(LIST)
  );
  await until(() => server.requests.length === 2);
  expect(server.requests.map(({ headers }) => headers['accept-encoding'])).toEqual([undefined, undefined]);
});

test.each([
  ['cut short', gzipSync(LIST).subarray(0, -9)],
  ['damaged', Buffer.concat([gzipSync(LIST).subarray(0, 12), Buffer.alloc(30, 0xff)])],
  ['a bomb', gzipSync(Buffer.concat([LIST.subarray(0, 12), Buffer.alloc(64 * 2 ** 20)]))],
])('a list whose gzip is %s is asked for again', async (_how, body) => {
  const { names, state, store, until } = await rig(
    true,
    (response) => void response.writeHead(200, HEAD).end(body),
    packed
  );
  await until(() => store.freshness(0).problem !== null || state() === 'live');
  expect(store.freshness(0).problem).not.toBeNull();
  await until(() => state() === 'live');
  expect(names()).toEqual(['a Active', 'b Active']);
});
