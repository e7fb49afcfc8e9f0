import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { ofNodeA, ofThreeNodes, onThreeNodes } from './threeNodes';

const memory = (available: string) => ({
  node_memory_MemAvailable_bytes: available,
  node_memory_MemTotal_bytes: '1000x200',
});
const capacity = (node: string) => `kube_node_status_capacity{node="${node}",resource="memory",unit="byte"}`;

const cases: RuleCase[] = [
  {
    name: 'nineteen twentieths used for five minutes, whatever way leads to the node; over three minutes later',
    series: ofThreeNodes(memory('500x20 50x60 500x80')),
    expect: [
      { at: '10m', alerts: [] },
      { at: '10m30s', alerts: onThreeNodes() },
      { at: '20m', alerts: onThreeNodes() },
      { at: '24m30s', alerts: [] },
    ],
  },
  { name: 'four fifths', series: ofNodeA(memory('200x80')), expect: [{ at: '15m', alerts: [] }] },
  {
    name: 'without node-exporter by the kubelet, which is not asked where there is one',
    series: {
      'container_memory_working_set_bytes{job="kubelet",instance="a",node="node-a",id="/"}': '950x80',
      'node_memory_working_set_bytes{job="kubelet",instance="b",node="node-b"}': '950x80',
      ...ofNodeA(memory('500x80')),
      [capacity('node-a')]: '1000x80',
      [capacity('node-b')]: '1000x80',
      'container_memory_working_set_bytes{job="kubelet",instance="d",node="node-d",id="/"}': '950x80',
      [capacity('node-d')]: '1000x80',
    },
    expect: [{ at: '15m', alerts: [{ node: 'node-b' }, { node: 'node-d' }] }],
  },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(ofNodeA(memory('50x80'))), (series, values) =>
      series.includes('Available') ? '500x80' : values
    ),
    expect: [{ at: '15m', alerts: [{ node: 'node-a', cluster: 'eu' }] }],
  },
];

export const nodeMemoryLow: RuleCases = {
  rule: 'node-memory-low',
  cases,
  words: {
    case: cases[3]!.name,
    at: '15m',
    annotations: {
      description:
        'The kubelet will evict pods, those above their requests first, and the kernel may kill others. 95% of the memory is used, above 90%.',
      impact: 'The kubelet will evict pods, those above their requests first, and the kernel may kill others.',
      summary: 'Node node-a is running out of memory: 95% used',
      cause: '95% of the memory is used, above 90%.',
      next_step: 'Find the pods that use more than they request, and move or limit the largest.',
      kubectl: 'kubectl top pod -A --sort-by=memory',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-memory-low.md',
    },
  },
};
