import { parse } from 'yaml';
import { ApiClient } from '../transport/ApiClient';
import { FakeApiServer, type Script } from '../testing/FakeApiServer';
import { readYaml } from './readYaml';

const POD = {
  kind: 'Pod',
  apiVersion: 'v1',
  metadata: { name: 'web', namespace: 'shop', resourceVersion: '7', managedFields: [{}] },
  spec: { containers: [{ name: 'a', image: 'x:1', args: ['on', 'no', '012', '1e3'] }] },
};

async function ask(script: Script, signal = new AbortController().signal) {
  const server = new FakeApiServer(script);
  await server.listen();
  const client = new ApiClient(server.connection());
  try {
    return { read: await readYaml(client, 'pods', 'shop', 'web', signal), requests: server.requests };
  } catch (error) {
    return { error, requests: server.requests };
  } finally {
    client.close();
    await server.close();
  }
}

const json =
  (status: number, body: string): Script =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

test('one object, as YAML that reads back as it was', async () => {
  const { read, requests } = await ask(json(200, JSON.stringify(POD)));
  expect(requests).toMatchObject([{ url: '/api/v1/namespaces/shop/pods/web' }]);
  expect(read?.resourceVersion).toBe('7');
  expect(read?.removed).toEqual([{ path: 'metadata.managedFields', why: expect.any(String) }]);
  expect(read?.yaml).toMatch(/^apiVersion: v1\nkind: Pod\nmetadata:\n {2}name: web\n/);
  const { managedFields: _, ...metadata } = POD.metadata;
  expect(parse(read!.yaml)).toEqual({ ...POD, metadata });
});

test.each([
  ['gone', json(404, '{"kind":"Status","code":404,"message":"pods \\"web\\" not found"}'), { status: 404 }],
  ['forbidden', json(403, '{"kind":"Status","code":403}'), { body: { code: 'kind-forbidden' } }],
  ['no JSON', json(200, '{"a":'), { body: { code: 'api-server-unreachable' } }],
  ['no object', json(200, '[]'), { body: { code: 'api-server-unreachable' } }],
  ['too large', json(200, `{"a":"${'x'.repeat(5 * 2 ** 20)}"}`), { body: { code: 'object-too-large' } }],
  [
    'cut short',
    ((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{');
      setTimeout(() => response.destroy(), 20);
    }) as Script,
    { body: { code: 'api-server-unreachable' } },
  ],
])('%s is a typed error', async (_what, script, expected) => {
  const { error } = await ask(script);
  expect(error).toMatchObject({ name: 'ApiError', ...expected });
});

test('a caller that goes away ends the question', async () => {
  const gone = new AbortController();
  const { error } = await ask(() => gone.abort(), gone.signal);
  expect(error).toMatchObject({ name: 'AbortError' });
});
