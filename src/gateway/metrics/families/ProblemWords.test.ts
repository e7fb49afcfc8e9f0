import { recordedObjects } from '../../../../tests/recorded/recordedObjects';
import { filledCache } from '../../testing/filledCache';
import { gatewayMetrics } from '../testing/gatewayMetrics';
import { linesOf, scrapeOf } from '../testing/scrapeOf';

const CASES = [
  {
    scenario: 'image-not-found',
    problem:
      '{namespace="shop",owner_kind="Deployment",owner="catalog",cause="image",why="cannot pull image registry.example/shop/catalog:2.31.0: ',
    down: '{namespace="shop",service="catalog",why="cannot pull image registry.example/shop/catalog:2.31.0: ',
    who: 'workload_kind="Deployment",workload="catalog",worst_pod="catalog-',
  },
  {
    scenario: 'selector-typo',
    problem: '{namespace="shop",owner_kind="Service",owner="wishlist",cause="selector-matches-nothing",why="',
    down: null,
    who: '',
  },
  { scenario: 'shop', problem: null, down: null, who: '' },
];

test.each(CASES)('$scenario in words', async ({ scenario, problem, down, who }) => {
  const { objects, recordedAt } = recordedObjects(scenario);
  let now = recordedAt + 60_000;
  const { metrics } = gatewayMetrics(filledCache(objects), { kubeStateMetrics: false }, () => now);
  const told = async (name: string) => linesOf(await scrapeOf(metrics, ''), `clusterscope_${name}`);
  expect(await told('problem_info')).toEqual([]);
  now += 15_000;
  expect(await told('problem_info')).toEqual(problem === null ? [] : [expect.stringContaining(problem)]);
  const services = await told('service_hurt_info');
  metrics.stop();
  expect(services).toEqual(down === null ? [] : [expect.stringContaining(down)]);
  expect(services.join()).toContain(who);
});
