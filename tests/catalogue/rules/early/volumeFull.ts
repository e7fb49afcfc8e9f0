import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { onAnotherNode, ORDERS, READ_ONLY, READ_WRITE, space } from './claims';

const cases: RuleCase[] = [
  {
    name: 'nearly nothing is free for a minute; over three minutes after it was made larger',
    series: { ...space('500x20 20x40 500x80'), ...READ_WRITE },
    expect: [
      { at: '6m', alerts: [] },
      { at: '6m30s', alerts: [ORDERS] },
      { at: '15m', alerts: [ORDERS] },
      { at: '19m30s', alerts: [] },
    ],
  },
  { name: 'a tenth is free', series: space('100x80'), expect: [{ at: '15m', alerts: [] }] },
  { name: 'nobody writes to it', series: { ...space('0x80'), ...READ_ONLY }, expect: [{ at: '15m', alerts: [] }] },
  {
    name: 'on two nodes and scraped twice it is one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(onAnotherNode(space('20x80'))), (series, values) =>
      series.includes('available') ? '500x80' : values
    ),
    expect: [{ at: '15m', alerts: [{ ...ORDERS, cluster: 'eu' }] }],
  },
];

export const volumeFull: RuleCases = {
  rule: 'volume-full',
  cases,
  words: {
    case: cases[0]!.name,
    at: '6m30s',
    annotations: {
      description: 'Writes are about to fail; databases stop. 98% of the volume is used, above 95%.',
      impact: 'Writes are about to fail; databases stop.',
      summary: 'Volume orders (shop) is full: 98%',
      cause: '98% of the volume is used, above 95%.',
      next_step: 'Make the volume larger, or delete what is not needed.',
      kubectl: 'kubectl -n shop describe pvc orders',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/persistentvolumeclaims/shop/orders?cluster=clusterscope',
      runbook: 'docs/runbooks/volume-full.md',
    },
  },
};
