import { bytesField, envelope } from '../testing/encode';
import { FakeApiServer } from '../testing/FakeApiServer';
import { ApiClient } from '../transport/ApiClient';
import { DECODERS } from '../decode/decoders';
import { EventLoopShare } from '../../eventLoop/EventLoopShare';
import { listKind } from './listKind';

const item = (name: string) => bytesField(2, bytesField(1, bytesField(1, name)));
const page = (next: string, ...names: string[]) =>
  envelope(
    'NamespaceList',
    Buffer.concat([bytesField(1, Buffer.concat([bytesField(2, '7'), bytesField(3, next)])), ...names.map(item)])
  );

let close = async (): Promise<void> => undefined;
afterEach(() => close());

/** Sends all of a page but its last bytes, which the test lets go. */
async function rig(answers: Record<string, Buffer>) {
  const held: Array<() => void> = [];
  const asked: string[] = [];
  const server = new FakeApiServer((_request, response, query) => {
    const token = query.get('continue') ?? '';
    asked.push(token);
    const body = answers[token]!;
    response.writeHead(200, { 'content-type': 'application/vnd.kubernetes.protobuf' });
    response.write(body.subarray(0, -1));
    held.push(() => response.end(body.subarray(-1)));
  });
  await server.listen();
  const client = new ApiClient(server.connection());
  const names: string[] = [];
  const source = {
    client,
    resource: 'namespaces' as const,
    decode: DECODERS.namespaces,
    share: new EventLoopShare(),
    signal: new AbortController().signal,
  };
  const listed = listKind(source, { add: ({ meta }) => names.push(meta.name) });
  listed.catch(() => undefined);
  const until = async (count: number) => {
    while (held.length < count) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  close = async () => {
    client.close();
    await server.close();
  };
  return { held, asked, names, listed, until };
}

test('the next page is asked for while a page is still arriving, and read after it', async () => {
  const { held, asked, names, listed, until } = await rig({ '': page('a', 'one', 'two'), a: page('', 'three') });
  await until(2);
  held[1]!();
  expect([asked, names]).toEqual([
    ['', 'a'],
    ['one', 'two'],
  ]);
  held[0]!();
  expect(await listed).toBe('7');
  expect(names).toEqual(['one', 'two', 'three']);
});

test('a page that leads back is not asked for again', async () => {
  const { held, asked, listed, until } = await rig({ '': page('a'), a: page('a') });
  await until(2);
  held.forEach((end) => end());
  await expect(listed).rejects.toThrow('does not move on');
  expect(asked).toEqual(['', 'a']);
});

test('a page that breaks off lets the next one go', async () => {
  const broken = Buffer.concat([page('a', 'one'), Buffer.from([0xff])]);
  const { held, asked, listed, until } = await rig({ '': broken, a: page('', 'three') });
  await until(2);
  held[0]!();
  await expect(listed).rejects.toThrow();
  expect(asked).toEqual(['', 'a']);
});
