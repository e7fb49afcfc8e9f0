import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { onAnotherNode, ORDERS, READ_ONLY, volume } from './claims';

const inodes = (used: string, all = '1000x200') => ({
  [volume('inodes_used')]: used,
  [volume('inodes')]: all,
});

const cases: RuleCase[] = [
  {
    name: 'nineteen twentieths used for five minutes; over three minutes after files were deleted',
    series: inodes('500x20 950x60 500x80'),
    expect: [
      { at: '10m', alerts: [] },
      { at: '10m30s', alerts: [ORDERS] },
      { at: '20m', alerts: [ORDERS] },
      { at: '24m30s', alerts: [] },
    ],
  },
  { name: 'four fifths', series: inodes('800x80'), expect: [{ at: '15m', alerts: [] }] },
  { name: 'a file system without such a bound', series: inodes('0x80', '0x80'), expect: [{ at: '15m', alerts: [] }] },
  { name: 'nobody writes to it', series: { ...inodes('1000x80'), ...READ_ONLY }, expect: [{ at: '15m', alerts: [] }] },
  {
    name: 'on two nodes and scraped twice it is one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(onAnotherNode(inodes('950x80'))), (series, values) =>
      series.includes('used') ? '500x80' : values
    ),
    expect: [{ at: '15m', alerts: [{ ...ORDERS, cluster: 'eu' }] }],
  },
];

export const volumeInodesLow: RuleCases = {
  rule: 'volume-inodes-low',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m30s',
    annotations: {
      description:
        'When no inode is left no file can be made, however much space there is. 95% of the inodes are used, above 90%.',
      impact: 'When no inode is left no file can be made, however much space there is.',
      summary: 'Volume orders (shop) can hold few more files: 95% of its inodes used',
      cause: '95% of the inodes are used, above 90%.',
      next_step: 'Look for a directory with very many small files.',
      kubectl: 'kubectl -n shop describe pvc orders',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/persistentvolumeclaims/shop/orders?cluster=clusterscope',
      runbook: 'docs/runbooks/volume-inodes-low.md',
    },
  },
};
