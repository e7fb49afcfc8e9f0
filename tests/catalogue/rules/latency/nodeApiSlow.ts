import type { RuleCase, RuleCases } from '../ruleCase';
import { apiServer, kubelet, ready } from './nodeSeries';

const NODES = ['a', 'b', 'c', 'd'];
const fleet = (slow: number, labels = '') =>
  Object.assign({}, ...NODES.map((node) => kubelet(node, node === 'd' ? slow : 0.02, labels))) as Record<
    string,
    string
  >;
const at = '20m';

const cases: RuleCase[] = [
  {
    name: 'one of four nodes is far',
    series: fleet(0.6),
    expect: [
      { at: '1m', alerts: [] },
      { at: '4m', alerts: [{ node: 'd' }] },
    ],
  },
  { name: 'below the threshold', series: fleet(0.45), expect: [{ at, alerts: [] }] },
  {
    name: 'all are slow: it is not the node',
    series: Object.assign({}, ...NODES.map((node, index) => kubelet(node, 1 + index / 10))) as Record<string, string>,
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'the only kubelet that is scraped is slow and the API server is not; and is no more',
    series: {
      'rest_client_request_duration_seconds_sum{job="kubelet",instance="d:10250",node="d",verb="PUT"}':
        '0+0.3x20 6+39x20 786+0.3x60',
      'rest_client_request_duration_seconds_count{job="kubelet",instance="d:10250",node="d",verb="PUT"}': '0+30x100',
      'kubelet_node_name{job="kubelet",instance="d:10250",node="d"}': '1x100',
      ...apiServer(0.02),
    },
    expect: [
      { at: '5m', alerts: [] },
      { at: '10m', alerts: [{ node: 'd' }] },
      { at: '20m', alerts: [] },
    ],
  },
  {
    name: 'the only kubelet sees what the API server itself needs',
    series: { ...kubelet('d', 0.8), ...apiServer(0.5) },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'scraped by two jobs it is one alert; other programs’ requests are none; a node that is not ready is told elsewhere',
    series: {
      ...fleet(1.2),
      ...Object.fromEntries(
        Object.entries(kubelet('d', 1.2)).map(([series, values]) => [
          series.replace('job="kubelet"', 'job="twice"'),
          values,
        ])
      ),
      ...kubelet('lost', 5),
      ...ready('lost', 0),
      ...ready('d', 1),
      'rest_client_request_duration_seconds_sum{job="kube-proxy",instance="p:10249",node="p"}': '0+90x120',
      'rest_client_request_duration_seconds_count{job="kube-proxy",instance="p:10249",node="p"}': '0+15x120',
    },
    expect: [{ at, alerts: [{ node: 'd' }] }],
  },
  {
    name: 'clusters are compared with themselves',
    series: { ...fleet(2, ',cluster="eu"'), ...fleet(0.02, ',cluster="us"') },
    expect: [{ at, alerts: [{ cluster: 'eu', node: 'd' }] }],
  },
];

export const nodeApiSlow: RuleCases = {
  rule: 'node-api-slow',
  cases,
  words: {
    case: cases[0]!.name,
    at: '4m',
    annotations: {
      cause:
        'Requests of its kubelet took 600ms on average over the last 2 minutes (threshold 500ms); the API server and other nodes are faster, so it is the way between them.',
      description:
        'Pods on this node start, stop and change their readiness late; a longer delay makes the node NotReady. Requests of its kubelet took 600ms on average over the last 2 minutes (threshold 500ms); the API server and other nodes are faster, so it is the way between them.',
      impact: 'Pods on this node start, stop and change their readiness late; a longer delay makes the node NotReady.',
      kubectl: 'kubectl describe node d',
      next_step:
        'Measure the way from the node to the API server: round trip, loss, name resolution, proxies in between.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/d?cluster=clusterscope',
      runbook: 'docs/runbooks/node-api-slow.md',
      summary: 'Node d waits 600ms for the API server, more than three times as long as others',
    },
  },
};
