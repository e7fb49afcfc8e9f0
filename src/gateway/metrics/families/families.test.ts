import { recordedObjects } from '../../../../tests/recorded/recordedObjects';
import { filledCache } from '../../testing/filledCache';
import { gatewayMetrics } from '../testing/gatewayMetrics';
import { linesOf, scrapeOf } from '../testing/scrapeOf';

interface Case {
  scenario: string;
  name: string;
  /** Part of the line. */
  about?: string;
  lines: string[];
}

const CASES: readonly Case[] = [
  {
    scenario: 'crash-loop',
    name: 'containers_waiting',
    lines: [
      '{namespace="shop",owner_kind="Deployment",owner="payments",container="payments",reason="CrashLoopBackOff"} 2',
    ],
  },
  {
    scenario: 'oom-killed',
    name: 'containers_last_terminated',
    lines: ['{namespace="shop",owner_kind="Deployment",owner="reports",container="reports",reason="OOMKilled"} 1'],
  },
  {
    scenario: 'crash-loop',
    name: 'problem_affected',
    lines: ['{namespace="shop",owner_kind="Deployment",owner="payments",cause="crash",severity="critical"} 2'],
  },
  { scenario: 'crash-loop', name: 'problems', lines: ['{severity="critical",cause="crash"} 1'] },
  { scenario: 'shop', name: 'problems', lines: [] },
  {
    scenario: 'crash-loop',
    name: 'service_endpoints_ready',
    lines: [
      '{namespace="shop",service="backend"} 3',
      '{namespace="shop",service="cache"} 1',
      '{namespace="shop",service="frontend"} 2',
      '{namespace="shop",service="payments"} 0',
    ],
  },
  { scenario: 'crash-loop', name: 'service_endpoints', about: 'payments', lines: ['payments"} 2'] },
  {
    scenario: 'port-name-mismatch',
    name: 'service_port_endpoints_ready',
    about: 'gift-cards',
    lines: ['port="http",protocol="TCP"} 0'],
  },
];

test.each(CASES)('$scenario: $name $about', async ({ scenario, name, about = '', lines }) => {
  const { objects, recordedAt } = recordedObjects(scenario);
  const { metrics } = gatewayMetrics(filledCache(objects), { kubeStateMetrics: false }, () => recordedAt);
  const text = await scrapeOf(metrics, '');
  metrics.stop();
  const found = linesOf(text, `clusterscope_${name}`).filter((line) => line.includes(about));
  expect(found).toEqual(lines.map((line) => expect.stringContaining(line) as string));
});
