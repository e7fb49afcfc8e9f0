import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { onAnotherNode, ORDERS, READ_ONLY, space } from './claims';

const cases: RuleCase[] = [
  {
    name: 'a tenth is free for ten minutes; over three minutes after it was made larger',
    series: space('500x20 100x80 500x80'),
    expect: [
      { at: '15m', alerts: [] },
      { at: '15m30s', alerts: [ORDERS] },
      { at: '25m', alerts: [ORDERS] },
      { at: '29m30s', alerts: [] },
    ],
  },
  { name: 'a quarter is free', series: space('250x80'), expect: [{ at: '19m', alerts: [] }] },
  { name: 'it is full, which has an alert of its own', series: space('20x80'), expect: [{ at: '19m', alerts: [] }] },
  {
    name: 'it fills up, which has an alert of its own',
    series: space('30000-30x900', '100000x900'),
    expect: [{ at: '2h20m', alerts: [] }],
  },
  { name: 'nobody writes to it', series: { ...space('100x80'), ...READ_ONLY }, expect: [{ at: '19m', alerts: [] }] },
  {
    name: 'on two nodes and scraped twice it is one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(onAnotherNode(space('100x80'))), (series, values) =>
      series.includes('available') ? '500x80' : values
    ),
    expect: [{ at: '19m', alerts: [{ ...ORDERS, cluster: 'eu' }] }],
  },
];

export const volumeNearlyFull: RuleCases = {
  rule: 'volume-nearly-full',
  cases,
  words: {
    case: cases[0]!.name,
    at: '15m30s',
    annotations: {
      description:
        'When it is full, writes fail. 90% of the volume is used, above 85%; it is not full within a day at the present rate.',
      impact: 'When it is full, writes fail.',
      summary: 'Volume orders (shop) is 90% full',
      cause: '90% of the volume is used, above 85%; it is not full within a day at the present rate.',
      next_step: 'Plan for a larger volume, or delete what is not needed.',
      kubectl: 'kubectl -n shop describe pvc orders',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/persistentvolumeclaims/shop/orders?cluster=clusterscope',
      runbook: 'docs/runbooks/volume-nearly-full.md',
    },
  },
};
