import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { byKubelet, disk, ON_DISK } from './disks';
import { ofNodeA, ofThreeNodes, onThreeNodes } from './threeNodes';

const space = (free: string) => disk('node_filesystem_files_free', 'node_filesystem_files', free);

const cases: RuleCase[] = [
  {
    name: 'nineteen twentieths used for ten minutes, whatever way leads to the node; over three minutes later',
    series: ofThreeNodes(space('500x20 50x80 500x80')),
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
      ...byKubelet('inodes_free', '50x80'),
      ...byKubelet('inodes_total', '1000x80'),
      'container_fs_inodes_free{job="kubelet",instance="a",node="node-a",id="/",device="/dev/vda1"}': '50x80',
      'container_fs_inodes_total{job="kubelet",instance="a",node="node-a",id="/",device="/dev/vda1"}': '1000x80',
      ...ofNodeA(space('500x80')),
    },
    expect: [{ at: '19m', alerts: [{ node: 'node-b', device: '/dev/vda1' }] }],
  },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(ofNodeA(space('50x80'))), (series, values) =>
      series.startsWith('node_filesystem_files_free') ? '500x80' : values
    ),
    expect: [{ at: '19m', alerts: [{ node: 'node-a', ...ON_DISK, cluster: 'eu' }] }],
  },
];

export const nodeInodesLow: RuleCases = {
  rule: 'node-inodes-low',
  cases,
  words: {
    case: cases[3]!.name,
    at: '19m',
    annotations: {
      description:
        'When no inode is left nothing new can be written, however much space there is. 95% of the inodes of /dev/sda1 are used, above 90%.',
      impact: 'When no inode is left nothing new can be written, however much space there is.',
      summary: 'Node node-a: disk /dev/sda1 can hold few more files, 95% of its inodes used',
      cause: '95% of the inodes of /dev/sda1 are used, above 90%.',
      next_step: 'Look for a directory with millions of small files.',
      kubectl: 'kubectl debug node/node-a -it --image=busybox --profile=sysadmin -- df -i /host',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-inodes-low.md',
    },
  },
};
