import { METRICS } from '../../catalogue';
import { METRIC_PREFIX } from '../../contract/identity';
import { RESOURCES } from '../../contract/kinds';
import { eventFixture } from '../../diagnosis/testing/eventFixture';
import { podFixture, waiting } from '../../diagnosis/testing/podFixture';
import { recordedObjects, recordings } from '../../../tests/recorded/recordedObjects';
import { ClusterCache } from '../cache/ClusterCache';
import { filledCache } from '../testing/filledCache';
import type { GatewayMetrics } from './GatewayMetrics';
import { gatewayMetrics } from './testing/gatewayMetrics';
import { openMetricsFaults } from './testing/openMetricsFaults';
import { linesOf, scrapeOf } from './testing/scrapeOf';

let running: GatewayMetrics[] = [];
const start = (...given: Parameters<typeof gatewayMetrics>) => {
  const made = gatewayMetrics(...given);
  running.push(made.metrics);
  return made;
};
afterEach(() => {
  running.forEach((metrics) => metrics.stop());
  running = [];
});

test.each(recordings())('%s as OpenMetrics has no fault', async (scenario) => {
  const { objects, recordedAt } = recordedObjects(scenario);
  const { metrics, events } = start(filledCache(objects), {}, () => recordedAt);
  for (const event of objects.events ?? []) {
    events.onEvent({ before: undefined, after: event }, false);
  }
  metrics.observeApiRequest({ verb: 'list', what: 'pods' }, 200, 12);
  metrics.countHttpRequest('pods', 200);
  expect(openMetricsFaults(await scrapeOf(metrics))).toEqual([]);
});

test('compressed or not, the text is the same', async () => {
  const { objects, recordedAt } = recordedObjects('shop');
  const { metrics } = start(filledCache(objects), {}, () => recordedAt);
  const ofCluster = (text: string) => text.split('\n').filter((line) => !/^(process|nodejs)_/.test(line));
  expect(ofCluster(await scrapeOf(metrics, '', true))).toEqual(ofCluster(await scrapeOf(metrics, '', false)));
});

test('kube-state-metrics families only where asked for', async () => {
  const { objects } = recordedObjects('shop');
  const { metrics } = start(filledCache(objects), { kubeStateMetrics: false });
  const text = await scrapeOf(metrics);
  expect(text).not.toContain('kube_');
  expect(text).toContain('clusterscope_service_endpoints{');
});

test('a cluster of which nothing is known has no objects, not none of them', async () => {
  const { metrics } = start(new ClusterCache());
  const text = await scrapeOf(metrics);
  expect(openMetricsFaults(text)).toEqual([]);
  expect(linesOf(text, 'clusterscope_kind_objects')).toEqual([]);
  expect(linesOf(text, 'clusterscope_kind_synced')).toHaveLength(RESOURCES.length);
  expect(linesOf(text, 'clusterscope_kind_state')).toContain(
    'clusterscope_kind_state{resource="pods",state="listing"} 1'
  );
});

describe('the dictionary', () => {
  const known = new Map(
    Object.values(METRICS)
      .filter(({ exporter }) => exporter === 'gateway')
      .map((metric) => [metric.name as string, metric])
  );

  test('is what the gateway exports: names, types, labels', async () => {
    const { metrics } = start(filledCache({}));
    const exported = [...metrics.ownFamilies()].map(({ name, type, labels }) => [name, type, [...labels].sort()]);
    const written = [...known.values()].map(({ name, type, labels }) => [name, type, [...labels].sort()]);
    expect(exported.sort()).toEqual(written.sort());
    const text = await scrapeOf(metrics, '');
    const named = [...text.matchAll(/^# TYPE (\S+)/gm)].map((match) => match[1]!);
    expect(named.filter((name) => name.startsWith(METRIC_PREFIX)).sort()).toEqual([...known.keys()].sort());
  });
});

describe('bounds', () => {
  test('a family with too many objects says what it leaves out, or adds it up', async () => {
    const { objects, recordedAt } = recordedObjects('shop');
    const { metrics } = start(filledCache(objects), { mostSeries: 2 }, () => recordedAt);
    const text = await scrapeOf(metrics);
    expect(openMetricsFaults(text)).toEqual([]);
    const pods = objects.pods?.length ?? 0;
    expect(linesOf(text, 'kube_pod_info')).toHaveLength(2);
    expect(linesOf(text, 'clusterscope_metrics_dropped_series')).toContain(
      `clusterscope_metrics_dropped_series{family="kube_pod_info"} ${pods - 2}`
    );
    const services = linesOf(text, 'clusterscope_service_endpoints');
    expect(services).toHaveLength(3);
    expect(services.at(-1)).toMatch(/^clusterscope_service_endpoints\{namespace="other",service="other"\} [1-9]/);
  });

  test('words of the cluster cannot leave their label', async () => {
    const evil = 'a"} 1\nevil{x="';
    const { metrics, events } = start(
      filledCache({ pods: [podFixture({ containers: [{ name: evil, image: evil, state: waiting(evil) }] })] })
    );
    const event = eventFixture({ about: `Pod/${evil}`, reason: evil, message: evil, lastAt: Date.now() });
    events.onEvent({ before: undefined, after: event }, false);
    const text = await scrapeOf(metrics);
    expect(openMetricsFaults(text)).toEqual([]);
    expect(text).not.toMatch(/^evil/m);
  });
});
