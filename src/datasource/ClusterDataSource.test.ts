/** @jest-environment jsdom */
import type { DataFrame } from '@grafana/data';
import { fresh, livenessProblem, problemsAnswer } from '../app/components/testing/answers';
import { kind } from './testing/healthAnswer';
import { ask, dataSource, frameOf, Refusal, serveCluster, setVariables } from './testing/askCluster';

beforeEach(() => setVariables({}));

test('one query that fails leaves the other alone; hidden ones are not asked', async () => {
  const asked = serveCluster((url) => (url.includes('namespace=bad') ? null : problemsAnswer([livenessProblem])));
  const { data, errors } = await ask({ namespace: 'bad' }, {}, { hide: true });
  expect(data.map(({ refId }: DataFrame) => refId)).toEqual(['B']);
  expect(errors).toEqual([{ refId: 'A', message: 'Grafana could not reach the gateway' }]);
  expect(asked).toHaveLength(2);
});

test('nothing is asked when there is nothing to show', async () => {
  const asked = serveCluster(() => null);
  expect(await ask({ hide: true })).toEqual({ data: [] });
  const frame = await frameOf({ queryType: 'servicePath', namespace: 'shop' });
  expect([frame.length, frame.fields.length]).toEqual([0, 7]);
  expect(frame.meta?.notices).toEqual([{ severity: 'info', text: 'Not asked yet: Service not given.' }]);
  expect(asked).toEqual([]);
});

describe('what cannot be asked is named, with what can', () => {
  test.each([
    [{ queryType: 'gadgets' }, /no query type "gadgets"\. Allowed: problems, pods, .*, servicePath$/],
    [{ severity: 'nonsense' }, /^Severity is "nonsense"\. Allowed: critical, warning, info$/],
    [{ limit: '0' }, /^Limit is "0"\. Allowed: 1 to 5000$/],
    [{ limit: '1.5' }, /^Limit is "1.5"/],
    [{ queryType: 'workloads', kind: 'pods' }, /^Kind is "pods"\. Allowed: deployments, /],
    [{ queryType: 'top', topOf: 'nodes', sort: 'namespace' }, /^Sort is "namespace"\. Allowed: name, cpu, memory$/],
    [{ queryType: 'pods', node: '$many' }, /^Node is "a, b"\. Allowed: one value$/],
    [{ namespace: '$eleven' }, /^Namespace is "11 values \(n0, n1, n2, …\)"\. Allowed: at most 10, \* for all/],
  ])('%j', async (query, message) => {
    setVariables({ many: ['a', 'b'], eleven: Array.from({ length: 11 }, (_, at) => `n${at}`) });
    const asked = serveCluster(() => null);
    const { data, errors } = await ask(query);
    expect(data).toEqual([]);
    expect(errors).toEqual([{ refId: 'A', message: expect.stringMatching(message) as string }]);
    expect(asked).toEqual([]);
  });

  test('the gateway’s own words reach the panel whole', async () => {
    serveCluster(
      () => new Refusal({ code: 'bad-parameter', message: 'No', detail: 'sort is "x"', allowed: ['a', 'b'] })
    );
    const { errors } = await ask({ queryType: 'pods' });
    expect(errors![0]!.message).toBe('No: sort is "x". Allowed: a, b');
  });
});

test('a frame says whence, how far and of when it is', async () => {
  serveCluster(() => problemsAnswer([livenessProblem]));
  const { source, resourceVersions, asOf } = fresh;
  expect((await frameOf({})).meta?.custom).toEqual({ source, resourceVersions, asOf });
});

describe('notices', () => {
  test('cut by its limit', async () => {
    serveCluster(() => problemsAnswer([livenessProblem], { total: 9 }));
    const [notice] = (await frameOf({ limit: '1' })).meta?.notices ?? [];
    expect(notice?.text).toBe('The first 1 of 9 rows: narrow the filters or raise the limit.');
  });

  const stale = { ...kind('pods', 'stale'), asOf: Date.UTC(2026, 10, 23, 12) };
  const problem = { code: 'api-server-unreachable', message: 'No route', detail: '', allowed: [] } as const;

  test.each([
    ['nothing to say', {}, []],
    [
      'cut by its size',
      { total: 9 },
      [/^The first 1 of 9 rows: the gateway gives 20 kB of them at once, so narrow the filters\.$/],
    ],
    ['old', { degraded: [stale] }, [/pods as of 2026-11-23/]],
    ['why', { degraded: [{ ...stale, problem: { ...problem, allowed: [] } }] }, [/\(No route\)/]],
    ['forbidden', { degraded: [kind('events', 'forbidden')] }, [/events not readable/]],
    [
      'not listed yet',
      { degraded: [kind('jobs', 'listing')], total: 2 },
      [/jobs still being read/, /The first 1 of 2/],
    ],
    ['not served', { degraded: [kind('leases', 'absent')] }, []],
  ] as const)('%s', async (_name, more, expected) => {
    serveCluster(() => problemsAnswer([livenessProblem], more as object));
    const notices = (await frameOf({})).meta?.notices ?? [];
    expect(notices).toHaveLength(expected.length);
    expect(notices.every(({ severity }) => severity === 'warning')).toBe(true);
    expected.forEach((words, at) => expect(notices[at]!.text).toMatch(words));
  });
});

test('Explore gets variables as they are now', () => {
  setVariables({ ns: ['shop', 'batch'] });
  expect(dataSource().interpolateVariablesInQueries([{ refId: 'A', queryType: 'pods', namespace: '$ns' }], {})).toEqual(
    [{ refId: 'A', queryType: 'pods', namespace: 'shop,batch' }]
  );
});
