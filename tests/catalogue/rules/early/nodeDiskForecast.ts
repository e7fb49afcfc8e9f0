import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { disk, ON_DISK } from './disks';
import { ofNodeA, ofThreeNodes, onThreeNodes } from './threeNodes';

/** Free of 100,000; one sample is 15 s, 5,760 samples are a day. */
const space = (free: string) => disk('node_filesystem_avail_bytes', 'node_filesystem_size_bytes', free, '100000x2000');

const cases: RuleCase[] = [
  {
    name: 'full within a day, after an hour and a half, whatever way leads to the node; over when it stopped',
    series: ofThreeNodes(space('30000-10x385 26150x200')),
    expect: [
      { at: '1h20m', alerts: [] },
      { at: '1h35m', alerts: onThreeNodes(ON_DISK) },
      { at: '2h10m', alerts: [] },
    ],
  },
  {
    name: 'enough is free; it takes longer than a day; it took a copy that is made',
    series: {
      ...ofNodeA(space('90000-10x500')),
      ...Object.fromEntries(
        Object.entries(ofNodeA(space('30000-2x500'))).map(([name, values]) => [
          name.replaceAll('node-a', 'node-d'),
          values,
        ])
      ),
      ...Object.fromEntries(
        Object.entries(ofNodeA(space('38000x200 37000-500x40 17000x300'))).map(([name, values]) => [
          name.replaceAll('node-a', 'node-e'),
          values,
        ])
      ),
    },
    expect: [
      { at: '1h20m', alerts: [] },
      { at: '1h35m', alerts: [] },
    ],
  },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(ofNodeA(space('30000-10x500'))), (series, values) =>
      series.includes('avail') ? '30000x500' : values
    ),
    expect: [{ at: '1h45m', alerts: [{ node: 'node-a', ...ON_DISK, cluster: 'eu' }] }],
  },
];

export const nodeDiskForecast: RuleCases = {
  rule: 'node-disk-forecast',
  cases,
  words: {
    case: cases[2]!.name,
    at: '1h45m',
    annotations: {
      description:
        'The kubelet evicts pods when the disk is nearly full and takes no new ones. At the rate of the last hours nothing of /dev/sda1 is free in 10h 45m 0s.',
      impact: 'The kubelet evicts pods when the disk is nearly full and takes no new ones.',
      summary: 'Node node-a: disk /dev/sda1 is full in 10h 45m 0s',
      cause: 'At the rate of the last hours nothing of /dev/sda1 is free in 10h 45m 0s.',
      next_step: 'See what grows: logs, images, or volumes of pods.',
      kubectl: 'kubectl debug node/node-a -it --image=busybox --profile=sysadmin -- df -h /host',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-disk-forecast.md',
    },
  },
};
