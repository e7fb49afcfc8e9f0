import { end, podFixture, waiting } from '../../../diagnosis/testing/podFixture';
import { NOW } from '../../../diagnosis/testing/clock';
import { nodeFixture } from '../../../diagnosis/testing/nodeFixture';
import { fullAccess } from '../../access/Access';
import { Moments } from '../../answers/Moments';
import { filledCache } from '../../testing/filledCache';
import { problems } from './problems';

const broken = (name: string, namespace: string) =>
  podFixture({
    name,
    namespace,
    containers: [{ state: waiting('CrashLoopBackOff', 'm'.repeat(2000)), ready: false, restarts: 9, last: end(1) }],
  });

function ask(count: number, query: { namespace?: string; severity?: 'critical' | 'warning' | 'info'; limit?: number }) {
  const pods = Array.from({ length: count }, (_, i) => broken(`p-${i}`, i % 2 ? 'shop' : 'bank'));
  const moments = new Moments(filledCache({ pods, nodes: [nodeFixture()] }), () => NOW);
  const full = { namespace: query.namespace, severity: query.severity, limit: query.limit ?? 50 };
  const asked = { path: {}, query: full, access: fullAccess('test'), signal: new AbortController().signal };
  return problems({ moments }, asked);
}

test('never more than 20 kB, and the total tells what was left out', async () => {
  const answer = await ask(300, { limit: 500 });
  expect(JSON.stringify(answer).length).toBeLessThanOrEqual(20_000);
  expect(answer.total).toBe(300);
  expect(answer.problems.length).toBeGreaterThan(5);
});

test('of one namespace, with counts of that namespace', async () => {
  const answer = await ask(4, { namespace: 'shop' });
  expect(answer.problems.map(({ object }) => object.namespace)).toEqual(['shop', 'shop']);
  const { critical, warning, info } = answer.counts;
  expect(critical + warning + info).toBe(2);
});

test('of one severity, while counts stay', async () => {
  const [worst] = (await ask(2, {})).problems;
  const other = worst!.severity === 'info' ? 'warning' : 'info';
  const answer = await ask(2, { severity: other });
  expect(answer).toMatchObject({ problems: [], total: 0, counts: { [worst!.severity]: 2 } });
});
