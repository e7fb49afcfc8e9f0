import { NOW } from '../../../diagnosis/testing/clock';
import { nodeFixture } from '../../../diagnosis/testing/nodeFixture';
import { end, podFixture, waiting } from '../../../diagnosis/testing/podFixture';
import { fullAccess } from '../../access/Access';
import { Moments } from '../../answers/Moments';
import { filledCache } from '../../testing/filledCache';
import { pods } from './pods';

const cache = filledCache({
  nodes: [nodeFixture({ name: 'node-a' }), nodeFixture({ name: 'node-b' })],
  pods: [
    podFixture({ name: 'calm', namespace: 'shop', node: 'node-a' }),
    podFixture({
      name: 'looping',
      namespace: 'shop',
      node: 'node-b',
      containers: [{ state: waiting('CrashLoopBackOff'), ready: false, restarts: 7, last: end(1) }],
    }),
    podFixture({
      name: 'odd.name',
      namespace: 'bank',
      node: null,
      phase: 'Pending',
      containers: [{ unreported: true }],
    }),
  ],
});
const sources = { moments: new Moments(cache, () => NOW) };
const defaults = { sort: 'name', order: 'asc', limit: 50, cursor: undefined, text: undefined } as const;
const none = { namespace: undefined, node: undefined, workload: undefined, packed: false };
const asked = { path: {}, access: fullAccess('test'), signal: new AbortController().signal };
const names = async (query: Partial<Parameters<typeof pods>[1]['query']>) => {
  const { rows } = await pods(sources, { ...asked, query: { ...defaults, ...none, ...query } });
  return rows.map(({ name }) => name);
};

test.each([
  [{ namespace: 'shop' }, ['calm', 'looping']],
  [{ node: 'node-b' }, ['looping']],
  [{ text: 'ODD' }, ['odd.name']],
  [{ text: 'crashloop' }, ['looping']],
  [{ text: 'nothing like it' }, []],
  [{ sort: 'trouble' as const }, ['odd.name', 'looping', 'calm']],
  [{ sort: 'restarts' as const, order: 'desc' as const, limit: 1 }, ['looping']],
  [{ sort: 'node' as const, order: 'desc' as const }, ['looping', 'calm', 'odd.name']],
])('%j finds %j', async (query, expected) => {
  expect(await names(query)).toEqual(expected);
});
