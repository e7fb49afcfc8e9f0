import {
  ENTRIES,
  nodePageQueries,
  nodeTableQueries,
  overviewQueries,
  workloadUsageQueries,
  type Entry,
  type Level,
  type PageQuery,
  type Scope,
} from '../../src/catalogue';
import { clusterDashboard } from '../../src/generate/dashboard/cluster';
import { until } from '../stack/system/wait';
import { NODE_NAME } from '../stack/instance/Context';
import { startLiveCluster, type LiveCluster } from './liveCluster';
import { gatewayRequests, unexpectedRequests } from '../stack/gatewayRequests';
import { everyExpression } from './everyExpression';
import { queryNow, queryRange, type Series } from './prometheusApi';

interface Target {
  expr?: string;
  instant?: boolean;
}

let cluster: LiveCluster;
beforeAll(async () => {
  cluster = await startLiveCluster('catalogue-queries', { scrapeSeconds: 5 });
  await cluster.stack.applyScenario('shop');
}, 900_000);
afterAll(() => cluster?.stop(), 120_000);

/** Waits for an answer: a cluster that has just started has been scraped once, and rates need two samples. */
async function answerOf(expr: string, instant: boolean, enough = (series: Series[]) => series.length > 0) {
  let series: Series[] = [];
  const base = cluster.stack.urls.prometheus;
  await until(
    `an answer to ${expr}`,
    async () => {
      series = await (instant ? queryNow(base, expr) : queryRange(base, expr, 10));
      return enough(series) && series.every(({ value }) => Number.isFinite(value));
    },
    { timeoutMs: 120_000, everyMs: 3_000 }
  );
  return series;
}

const panels = clusterDashboard().panels.flatMap((panel) =>
  panel.targets.map((target) => ({ title: panel.title, ...(target as Target) }))
);

test.each(panels.filter(({ expr }) => expr !== undefined))(
  'dashboard panel "$title" has data',
  async ({ expr, instant }) => {
    expect(await answerOf(expr!.replaceAll('$__rate_interval', '1m'), instant === true)).not.toEqual([]);
  },
  150_000
);

const names = (series: Series[], label: string) => series.map(({ metric }) => metric[label]).sort();

test.each(everyExpression().filter(({ expr }, index, all) => all.findIndex((one) => one.expr === expr) === index))(
  'Prometheus evaluates $name',
  async ({ expr }) => {
    await expect(queryNow(cluster.stack.urls.prometheus, expr)).resolves.toBeDefined();
  },
  60_000
);

/** Concepts of pods that a cluster with running pods has something to say about. */
const TOLD = ['cpu-used', 'memory-used', 'cpu-requested', 'memory-limits', 'network-received', 'restarts'];
const SHOP: readonly Scope[] = [
  { level: 'namespace', namespaces: ['shop'] },
  { level: 'workload', namespace: 'shop' },
];

test.each(SHOP.flatMap((scope) => TOLD.map((id) => ({ id, level: scope.level, scope }))))(
  '$id of the shop has an answer by $level',
  async ({ id, scope }) => {
    const entry = Object.values(ENTRIES).find((one) => one.id === id) as Entry<Level>;
    const wanted = scope.level === 'namespace' ? 'shop' : 'backend';
    const series = await answerOf(entry.expr(scope, {}), true, (found) => names(found, scope.level).includes(wanted));
    expect(names(series, scope.level)).toContain(wanted);
  },
  150_000
);

const all = (label: string, values: string[]) => (series: Series[]) =>
  values.every((value) => names(series, label).includes(value));

const overview: Record<string, string[]> = {
  cpu: ['allocatable', 'limits', 'requested', 'used'],
  memory: ['allocatable', 'limits', 'requested', 'used'],
  pods: ['allocatable', 'used'],
  api: ['errors', 'latency', 'rate', 'up'],
  share: ['cpu', 'memory'],
};

test.each(overviewQueries())(
  'overview query $refId has all its series',
  async ({ refId, expr, kind }) => {
    const series = await answerOf(expr, kind === 'instant', all('series', overview[refId]!));
    expect(names(series, 'series')).toEqual(overview[refId]);
  },
  150_000
);

test('node queries answer for the real and the simulated nodes', async () => {
  const nodes = names(await answerOf('group by (node) (container_memory_working_set_bytes{id="/"})', true), 'node');
  for (const { expr } of nodeTableQueries(nodes as string[])) {
    expect(names(await answerOf(expr, true, all('node', nodes as string[])), 'node')).toEqual(nodes);
  }
  for (const { expr } of nodePageQueries(NODE_NAME)) {
    expect(names(await answerOf(expr, false), 'node')).toContain(NODE_NAME);
  }
}, 300_000);

test('workload queries answer for each pod asked for', async () => {
  const { items } = await cluster.stack.kubectlJson<{ items: Array<{ metadata: { name: string } }> }>(
    'get pods -n shop -l app=backend'.split(' ')
  );
  const pods = items.map(({ metadata }) => metadata.name).sort();
  for (const { expr } of workloadUsageQueries('shop', pods)) {
    expect(names(await answerOf(expr, false, all('pod', pods)), 'pod')).toEqual(pods);
  }
}, 300_000);

/** `kubectl top node` in the catalogue's units. */
async function top(): Promise<Record<string, { cpu: number; memory: number }>> {
  const lines = (await cluster.stack.kubectlOk(['top', 'node', '--no-headers'])).trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [node = '', cpu = '', , memory = ''] = line.split(/\s+/);
      return [node, { cpu: parseFloat(cpu) / 1000, memory: parseFloat(memory) * 1024 * 1024 }];
    })
  );
}

const near = (a: number, b: number) => Math.abs(a - b) <= 0.1 * b;

test.each(nodeTableQueries([NODE_NAME, 'sim-0000', 'sim-0001']))(
  'usage of nodes agrees with kubectl top within 10 %: $refId',
  async ({ refId, expr }: PageQuery<'cpu' | 'memory'>) => {
    // A busy node's CPU changes between two looks; simulated nodes use a constant amount.
    const comparable = (node: string) => refId === 'memory' || node !== NODE_NAME;
    const apart = async () => {
      const [printed, series] = [await top(), await queryNow(cluster.stack.urls.prometheus, expr)];
      return series
        .filter(({ metric }) => comparable(metric.node!))
        .map(({ metric, value }) => ({ node: metric.node!, value, printed: printed[metric.node!]?.[refId] ?? NaN }))
        .filter(({ value, printed: expected }) => !near(value, expected));
    };
    await until('agreement with kubectl top', async () => (await apart()).length === 0, {
      timeoutMs: 180_000,
      everyMs: 5_000,
    }).catch(async () => expect(await apart()).toEqual([]));
  },
  200_000
);

test('the gateway asked for nothing but lists and watches of its kinds', () => {
  const asked = gatewayRequests(cluster.stack.auditLog);
  expect(asked).toEqual(expect.arrayContaining(['list pods', 'watch events']));
  expect(unexpectedRequests(asked)).toEqual([]);
});
