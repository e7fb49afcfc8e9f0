import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { onAnotherNode, ORDERS, READ_ONLY, space } from './claims';

/** Of 100,000; one sample is 15 s, 5,760 samples are a day. */
const ofMany = (available: string) => space(available, '100000x2000');

const cases: RuleCase[] = [
  {
    name: 'full within a day, after an hour and a half; over when it stopped',
    series: ofMany('40000-10x385 36150x200'),
    expect: [
      { at: '1h25m', alerts: [] },
      { at: '1h35m', alerts: [ORDERS] },
      { at: '2h10m', alerts: [] },
    ],
  },
  { name: 'it takes longer than a day', series: ofMany('40000-3x400'), expect: [{ at: '1h35m', alerts: [] }] },
  { name: 'enough is free', series: ofMany('90000-20x400'), expect: [{ at: '1h35m', alerts: [] }] },
  {
    name: 'space is freed every now and then',
    series: ofMany('40000-30x100 40000-30x100 40000-30x100 40000-30x100 40000-30x100'),
    expect: [
      { at: '1h20m', alerts: [] },
      { at: '1h35m', alerts: [] },
    ],
  },
  {
    name: 'nobody writes to it',
    series: { ...ofMany('40000-10x400'), ...READ_ONLY },
    expect: [{ at: '1h35m', alerts: [] }],
  },
  {
    name: 'on two nodes and scraped twice it is one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(onAnotherNode(ofMany('40000-10x400'))), (series, values) =>
      series.includes('available') ? '40000x400' : values
    ),
    expect: [{ at: '1h35m', alerts: [{ ...ORDERS, cluster: 'eu' }] }],
  },
];

export const volumeForecast: RuleCases = {
  rule: 'volume-forecast',
  cases,
  words: {
    case: cases[0]!.name,
    at: '1h35m',
    annotations: {
      description: 'When it is full, writes fail. At the rate of the last hours nothing is free in 15h 5m 0s.',
      impact: 'When it is full, writes fail.',
      summary: 'Volume orders (shop) is full in 15h 5m 0s',
      cause: 'At the rate of the last hours nothing is free in 15h 5m 0s.',
      next_step: 'Make the volume larger today, or find out what has begun to grow.',
      kubectl: 'kubectl -n shop describe pvc orders',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/persistentvolumeclaims/shop/orders?cluster=clusterscope',
      runbook: 'docs/runbooks/volume-forecast.md',
    },
  },
};
