import {
  bytesField,
  envelope,
  initialEnd,
  listBytes,
  namespaceBytes,
  namespaceFrame,
  statusBytes,
} from '../testing/encode';
import { openWatch, protobuf, type Script } from '../testing/FakeApiServer';
import { endRigs, syncRig } from '../testing/syncRig';

const A = namespaceBytes('a', '1');
const B = namespaceBytes('b', '2');

/** A list of Secrets where Namespaces were asked for. */
function foreignList(): Buffer {
  const meta = bytesField(1, bytesField(2, '20'));
  return envelope('SecretList', Buffer.concat([meta, bytesField(2, namespaceBytes('secret', '3'))]));
}

/** Lists answered one after another, the last one again and again; watches stay open. */
function script(...lists: Buffer[]): Script {
  let asked = 0;
  return (_request, response, query) => {
    if (query.has('watch')) {
      openWatch(response);
    } else {
      protobuf(response, lists[Math.min(asked++, lists.length - 1)]!);
    }
  };
}

afterEach(endRigs);

test('a list of another kind replaces nothing', async () => {
  const { names, server, until } = await syncRig(script(foreignList(), listBytes([A], '10')));
  await until(() => server.requests.length >= 2 && names().length > 0);
  expect(names()).toEqual(['a Active']);
});

test('continue tokens that go in a circle are not followed for ever', async () => {
  const circle = [listBytes([A], '10', 'one'), listBytes([B], '10', 'two'), listBytes([A], '10', 'one')];
  const { names, server, until } = await syncRig(script(...circle, listBytes([A], '10')));
  await until(() => names().length > 0);
  expect(names()).toEqual(['a Active']);
  expect(server.requests.filter(({ url }) => !url.includes('watch'))).toHaveLength(4);
});

test('a list that comes in pages although it was asked for in one piece is followed to its end', async () => {
  let beginnings = 0;
  const { names, until } = await syncRig((_request, response, query) => {
    const next = query.get('continue');
    if (query.has('watch')) {
      openWatch(response);
    } else if (next === null) {
      // Between two beginnings "a" is deleted: what both bring together was never true.
      const isFirst = beginnings++ < 2;
      protobuf(response, isFirst ? listBytes([A], '10', `after-${beginnings}`) : listBytes([B], '20'));
    } else if (next === 'after-1') {
      protobuf(response, statusBytes(410, 'Expired', 'too old'), 410);
    } else {
      protobuf(response, listBytes([B], '10'));
    }
  });
  await until(() => names().length > 0);
  expect(names()).toEqual(['a Active', 'b Active']);
  expect(beginnings).toBe(2);
});

test.each<[string, Buffer[]]>([
  ['never tells of anything', []],
  ['only tells of what was before', [namespaceFrame('BOOKMARK', '', '50')]],
])('a watch that %s may wait for a version that is gone: the kind is listed again', async (_what, frames) => {
  let lists = 0;
  const { names, until } = await syncRig(
    (_request, response, query) => {
      if (query.has('watch')) {
        openWatch(response, ...frames);
      } else {
        protobuf(response, lists++ === 0 ? listBytes([A], '90') : listBytes([B], '50'));
      }
    },
    { pace: 0.0005 }
  );
  await until(() => names().includes('b Active'));
  expect(names()).toEqual(['b Active']);
});

describe('an etcd restored to an earlier state gives versions anew', () => {
  const before = [namespaceBytes('a', '15'), B];
  const after = [namespaceBytes('a', '15', 'Terminating')];

  test.each([
    ['expired', 'Expired', ''],
    ['ahead', 'Timeout', 'ResourceVersionTooLarge'],
  ])('the list after a version that is %s is believed', async (_what, reason, cause) => {
    let restored = false;
    const { store, names, until } = await syncRig((_request, response, query) => {
      if (!query.has('watch')) {
        protobuf(response, restored ? listBytes(after, '16') : listBytes(before, '20'));
      } else if (query.get('resourceVersion') === '20') {
        restored = true;
        const code = reason === 'Expired' ? 410 : 504;
        protobuf(response, statusBytes(code, reason, 'Too large resource version', cause), code);
      } else {
        openWatch(response);
      }
    });
    await until(() => store.freshness(0).resourceVersion === '16');
    expect(names()).toEqual(['a Terminating']);
  });

  test('so is the beginning of a stream', async () => {
    let streams = 0;
    const { names, store, until } = await syncRig(
      (_request, response, query) => {
        if (!query.has('sendInitialEvents')) {
          protobuf(response, statusBytes(410, 'Expired', 'too old'), 410);
        } else if (streams++ === 0) {
          openWatch(response, namespaceFrame('ADDED', 'a', '15'), initialEnd('20'));
          setTimeout(() => response.destroy(), 50);
        } else {
          openWatch(response, namespaceFrame('ADDED', 'a', '15', 'Terminating'), initialEnd('16'));
        }
      },
      { streams: true }
    );
    await until(() => store.freshness(0).resourceVersion === '16');
    expect(names()).toEqual(['a Terminating']);
  });
});

test('a watch that went silent after it had told something goes on from there', async () => {
  let watches = 0;
  const { names, server, until } = await syncRig(
    (_request, response, query) => {
      if (query.has('watch')) {
        openWatch(response, namespaceFrame('ADDED', watches === 0 ? 'c' : 'd', `1${++watches}`));
      } else {
        protobuf(response, listBytes([A], '10'));
      }
    },
    { pace: 0.0005 }
  );
  await until(() => names().includes('d Active'));
  expect(server.requests.filter(({ url }) => !url.includes('watch'))).toHaveLength(1);
});

test('a list is as old as its beginning until a watch is open, and a watch that ended as old as its end', async () => {
  let open = false;
  const { server, store, state, until } = await syncRig((_request, response, query) => {
    if (!query.has('watch')) {
      protobuf(response, listBytes([A], '10'));
    } else if (open) {
      openWatch(response, namespaceFrame('BOOKMARK', '', '11'));
    } else {
      setTimeout(() => response.destroy(), 50);
    }
  });
  await until(() => store.isKnown);
  const listed = store.freshness(Date.now() + 5000).asOf!;
  expect(listed).toBeLessThanOrEqual(Date.now());
  await until(() => state() === 'stale');
  expect(store.freshness(Date.now()).asOf).toBe(listed);
  open = true;
  await until(() => state() === 'live');
  expect(store.freshness(7).asOf).toBe(7);
  open = false;
  const cutAt = Date.now();
  server.cut();
  await until(() => state() === 'stale');
  const broken = store.freshness(Date.now() + 5000).asOf!;
  expect(broken).toBeGreaterThanOrEqual(cutAt);
  expect(broken).toBeLessThanOrEqual(Date.now());
});
