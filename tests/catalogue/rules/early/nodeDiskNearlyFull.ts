import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { byKubelet, disk, ON_DISK } from './disks';
import { ofNodeA, ofThreeNodes, onThreeNodes } from './threeNodes';

const space = (free: string) => disk('node_filesystem_avail_bytes', 'node_filesystem_size_bytes', free);

const cases: RuleCase[] = [
  {
    name: 'nine tenths used for ten minutes, whatever way leads to the node; over three minutes later',
    series: ofThreeNodes(space('500x20 100x80 500x80')),
    expect: [
      { at: '15m', alerts: [] },
      { at: '15m30s', alerts: onThreeNodes(ON_DISK) },
      { at: '25m', alerts: onThreeNodes(ON_DISK) },
      { at: '29m30s', alerts: [] },
    ],
  },
  { name: 'four fifths', series: ofNodeA(space('200x80')), expect: [{ at: '19m', alerts: [] }] },
  {
    name: 'without node-exporter by the kubelet, which is not asked where there is one',
    series: {
      ...byKubelet('usage_bytes', '950x80'),
      ...byKubelet('limit_bytes', '1000x80'),
      'container_fs_usage_bytes{job="kubelet",instance="a",node="node-a",id="/",device="/dev/vda1"}': '950x80',
      'container_fs_limit_bytes{job="kubelet",instance="a",node="node-a",id="/",device="/dev/vda1"}': '1000x80',
      ...ofNodeA(space('500x80')),
    },
    expect: [{ at: '19m', alerts: [{ node: 'node-b', device: '/dev/vda1' }] }],
  },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(ofNodeA(space('50x80'))), (series, values) =>
      series.startsWith('node_filesystem_avail_bytes') ? '500x80' : values
    ),
    expect: [{ at: '19m', alerts: [{ node: 'node-a', ...ON_DISK, cluster: 'eu' }] }],
  },
];

export const nodeDiskNearlyFull: RuleCases = {
  rule: 'node-disk-nearly-full',
  cases,
  words: {
    case: cases[3]!.name,
    at: '19m',
    annotations: {
      description: 'The kubelet evicts pods from 90 % on and takes no new ones. 95% of /dev/sda1 is used, above 88%.',
      impact: 'The kubelet evicts pods from 90 % on and takes no new ones.',
      summary: 'Node node-a: disk /dev/sda1 is 95% full',
      cause: '95% of /dev/sda1 is used, above 88%.',
      next_step: 'See what takes the space: images, logs, or volumes of pods.',
      kubectl: 'kubectl debug node/node-a -it --image=busybox --profile=sysadmin -- df -h /host',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-disk-nearly-full.md',
    },
  },
};
