import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { ofNodeA, ofThreeNodes, onThreeNodes } from './threeNodes';

const threads = (now: string, maximum = 1000, processes = 4000) => ({
  node_processes_threads: now,
  node_processes_max_threads: `${maximum}x200`,
  node_processes_max_processes: `${processes}x200`,
});

const cases: RuleCase[] = [
  {
    name: 'nine tenths of the bound for five minutes, whatever way leads to the node; over three minutes later',
    series: ofThreeNodes(threads('500x20 900x60 500x80')),
    expect: [
      { at: '10m', alerts: [] },
      { at: '10m30s', alerts: onThreeNodes() },
      { at: '20m', alerts: onThreeNodes() },
      { at: '24m30s', alerts: [] },
    ],
  },
  {
    name: 'the other bound is the lower one',
    series: ofNodeA(threads('900x80', 4000, 1000)),
    expect: [{ at: '15m', alerts: [{ node: 'node-a' }] }],
  },
  { name: 'seven tenths', series: ofNodeA(threads('700x80')), expect: [{ at: '15m', alerts: [] }] },
  {
    name: 'two exporters are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(ofNodeA(threads('900x80'))), (series, values) =>
      series.includes('max') ? values : '500x80'
    ),
    expect: [{ at: '15m', alerts: [{ node: 'node-a', cluster: 'eu' }] }],
  },
];

export const nodeProcessesNearLimit: RuleCases = {
  rule: 'node-processes-near-limit',
  cases,
  words: {
    case: cases[3]!.name,
    at: '15m',
    annotations: {
      description:
        'Programs fail to start threads, and the kubelet evicts pods. Threads are at 90% of the kernel’s bound, above 80%.',
      impact: 'Programs fail to start threads, and the kubelet evicts pods.',
      summary: 'Node node-a can start few more processes: 90% of what the kernel allows',
      cause: 'Threads are at 90% of the kernel’s bound, above 80%.',
      next_step: 'Find the container that starts threads without end, and restart it.',
      kubectl: 'kubectl describe node node-a',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/node-a?cluster=clusterscope',
      runbook: 'docs/runbooks/node-processes-near-limit.md',
    },
  },
};
