import fc from 'fast-check';
import { POD_SORTS, type PodRow, type PodSort } from '../../../contract/answers/pod';
import { ago, NOW } from '../../../diagnosis/testing/clock';
import { podFixture, waiting } from '../../../diagnosis/testing/podFixture';
import { fullAccess } from '../../access/Access';
import { Moments } from '../../answers/Moments';
import { filledCache } from '../../testing/filledCache';
import { pods } from './pods';

const change = fc.record({
  name: fc.stringMatching(/^[a-c](-?[a-c0-9.]){0,11}$/),
  namespace: fc.constantFrom('shop', 'bank', 'shop-2'),
  node: fc.constantFrom('node-a', 'node-b', 'a', null),
  createdAt: fc.constantFrom(ago(5), ago(60), ago(60.4), null),
  restarts: fc.nat(2),
  broken: fc.boolean(),
  unready: fc.boolean(),
  gone: fc.boolean(),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

function podOf({ createdAt, broken, unready, restarts, ...place }: Change) {
  const state = broken ? { state: waiting('CrashLoopBackOff'), ready: false } : { ready: !unready };
  const pod = podFixture({ ...place, containers: [{ restarts, ...state }, {}] });
  return { ...pod, meta: { ...pod.meta, createdAt } };
}

/** Null comes last in both directions. */
const KEYS: { readonly [S in PodSort]: (row: PodRow) => string | number | null } = {
  name: ({ name }) => name,
  namespace: ({ namespace }) => namespace,
  status: ({ status }) => status,
  ready: ({ ready }) => ready,
  restarts: ({ restarts }) => restarts,
  age: ({ createdAt }) => (createdAt === null ? null : -createdAt),
  node: ({ node }) => node,
  trouble: ({ cause, ready, containers }) => (cause !== '' ? 0 : ready < containers ? 1 : 2),
};

function sorted(rows: readonly PodRow[], sort: PodSort, order: 'asc' | 'desc'): string[] {
  const compare = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1);
  const inOrder = [...rows].sort((a, b) => {
    const [one, other] = [KEYS[sort](a), KEYS[sort](b)];
    const byKey =
      one === null || other === null
        ? Number(one === null) - Number(other === null)
        : compare(one, other) * (order === 'asc' ? 1 : -1);
    return byKey || compare(a.namespace, b.namespace) || compare(a.name, b.name);
  });
  return inOrder.map(({ namespace, name }) => `${namespace}/${name}`);
}

test('pages in any order are what sorting every row gives, whatever came and went before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      async (changes, limit) => {
        const cache = filledCache({ pods: [] });
        const store = cache.store('pods');
        for (const one of changes) {
          const known = store.get(one.namespace, one.name);
          one.gone && known ? store.remove(known) : store.set(podOf(one));
        }
        const sources = { moments: new Moments(cache, () => NOW) };
        const asked = { path: {}, access: fullAccess('test'), signal: new AbortController().signal };
        const none = { namespace: undefined, node: undefined, workload: undefined, text: undefined, packed: false };
        const page = (sort: PodSort, order: 'asc' | 'desc', size: number, cursor?: string) =>
          pods(sources, { ...asked, query: { ...none, sort, order, limit: size, cursor } });
        const { rows: all } = await page('name', 'asc', 500);
        expect(all).toHaveLength([...cache.all('pods')].length);
        for (const sort of POD_SORTS) {
          for (const order of ['asc', 'desc'] as const) {
            const found: string[] = [];
            let cursor: string | undefined;
            do {
              const { rows, next, total } = await page(sort, order, limit, cursor);
              expect(total).toBe(all.length);
              found.push(...rows.map(({ namespace, name }) => `${namespace}/${name}`));
              cursor = next ?? undefined;
            } while (cursor !== undefined);
            expect(found).toEqual(sorted(all, sort, order));
          }
        }
      }
    ),
    { numRuns: 100 }
  );
});
