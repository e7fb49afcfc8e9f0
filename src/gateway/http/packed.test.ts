import type { Page, PodRow } from '../../contract/answers';
import { unpackRows } from '../../contract/packedRows';
import { NOW } from '../../diagnosis/testing/clock';
import { nodeFixture } from '../../diagnosis/testing/nodeFixture';
import { podFixture, waiting } from '../../diagnosis/testing/podFixture';
import { filledCache } from '../testing/filledCache';
import { serve, type Served } from '../testing/serve';

const looping = { state: waiting('CrashLoopBackOff'), ready: false, restarts: 7 };
let served: Served;
beforeAll(async () => {
  const nodes = [nodeFixture({ name: 'node-a' })];
  const pods = [podFixture({ name: 'calm' }), podFixture({ name: 'looping', node: 'node-a', containers: [looping] })];
  served = await serve(filledCache({ nodes, pods }), { now: () => NOW });
});
afterAll(() => served.close());

const ask = async (path: string) => (await (await served.get(path)).json()) as object;

test.each(['/api/v1/pods?sort=name', '/api/v1/nodes?sort=name', '/api/v1/pods?text=none-of-them'])(
  '%s tells packed what it tells without',
  async (path) => {
    const packed = await ask(`${path}&packed=true`);
    expect(packed).toHaveProperty('fields');
    expect(unpackRows(packed)).toEqual(await ask(path));
  }
);

test('packed, the names of the fields stand there once', async () => {
  const { rows } = (await ask('/api/v1/pods?sort=name')) as Page<PodRow>;
  const packed = (await ask('/api/v1/pods?sort=name&packed=true')) as { fields: string[]; rows: unknown[][] };
  expect(packed.fields).toEqual(Object.keys(rows[0]!));
  expect(packed.rows.map(([, name]) => name)).toEqual(['calm', 'looping']);
});
