import type { RuleCase, RuleCases } from '../ruleCase';
import { measured, node, scraped } from './missingSeries';

const at = '14m';

const cases: RuleCase[] = [
  {
    name: 'one of three nodes is not measured, until it is',
    series: {
      ...scraped(1),
      ...node('a', 1),
      ...node('b', 1),
      ...node('c', 1),
      ...measured('a'),
      ...measured('b', '_x60 9x60'),
      ...measured('c'),
    },
    expect: [
      { at: '9m', alerts: [] },
      { at, alerts: [{}] },
      { at: '22m', alerts: [] },
    ],
  },
  {
    name: 'none is',
    series: { ...scraped(1), ...node('a', 1) },
    expect: [{ at, alerts: [{}] }],
  },
  {
    name: 'a node that is not ready; two exporters of states; clusters are told apart',
    series: {
      ...scraped(1, ',cluster="eu"'),
      ...node('a', 1, ',cluster="eu"'),
      ...node('a', 1, ',cluster="eu",job="again"'),
      ...node('b', 0, ',cluster="eu"'),
      ...measured('a', undefined, ',cluster="eu"'),
      ...scraped(1, ',cluster="us"'),
      ...node('x', 1, ',cluster="us"'),
      ...node('y', 1, ',cluster="us"'),
      ...measured('x', undefined, ',cluster="us"'),
    },
    expect: [{ at, alerts: [{ cluster: 'us' }] }],
  },
  {
    name: 'nothing of the cluster is scraped',
    series: { ...scraped(0), ...node('a', 1) },
    expect: [{ at, alerts: [] }],
  },
];

export const kubeletMetrics: RuleCases = {
  rule: 'kubelet-metrics-missing',
  cases,
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause: 'There are 1 ready nodes more than kubelets with container metrics, for 10 minutes.',
      description:
        'Memory, CPU and disk of what runs there are unknown: no early warning comes from these nodes. There are 1 ready nodes more than kubelets with container metrics, for 10 minutes.',
      impact: 'Memory, CPU and disk of what runs there are unknown: no early warning comes from these nodes.',
      kubectl: 'kubectl get nodes -o wide',
      next_step:
        'Compare the nodes with the kubelet targets of Prometheus; scrape /metrics/cadvisor of those that lack.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/kubelet-metrics-missing.md',
      summary: '1 nodes are ready but not measured',
    },
  },
};
