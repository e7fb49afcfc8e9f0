import type { RuleCase, RuleCases } from '../ruleCase';
import { apiServer, kubelet, ready } from './nodeSeries';

const age = (node: string, seconds: number, labels = '') => ({
  [`clusterscope_node_lease_age_seconds{job="gateway",instance="gw",node="${node}"${labels}}`]: `${seconds}x120`,
});
/** Renewed with every scrape, but `seconds` late. */
const renewed = (node: string, seconds: number) => ({
  [`kube_lease_renew_time{namespace="kube-node-lease",lease="${node}"}`]: `${-seconds}+15x120`,
});
const fleet = (late: number, labels = '') => ({
  ...age('a', 5, labels),
  ...age('b', 6, labels),
  ...age('c', 4, labels),
  ...age('d', late, labels),
});
const at = '10m';

const cases: RuleCase[] = [
  {
    name: 'late, as the gateway sees it',
    series: fleet(12.5),
    expect: [
      { at: '1m', alerts: [] },
      { at, alerts: [{ node: 'd' }] },
    ],
  },
  { name: 'hardly late', series: fleet(10.5), expect: [{ at, alerts: [] }] },
  {
    name: 'only kube-state-metrics says when leases were renewed; leases of others are not heartbeats',
    series: {
      ...renewed('a', 5),
      ...renewed('b', 5),
      ...renewed('c', 5),
      ...renewed('d', 20),
      'kube_lease_renew_time{namespace="kube-system",lease="kube-scheduler"}': '0x120',
    },
    expect: [{ at, alerts: [{ node: 'd' }] }],
  },
  {
    name: 'all are late: the API server’s or the gateway’s trouble, not a node’s',
    series: { ...age('a', 30), ...age('b', 31), ...age('c', 32) },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'a single node is compared with what is usual; one that is not ready is told elsewhere',
    series: { ...age('d', 12), ...age('lost', 600), ...ready('lost', 0), ...ready('d', 1) },
    expect: [{ at, alerts: [{ node: 'd' }] }],
  },
  {
    name: 'its slow way to the API server explains it',
    series: { ...age('d', 20), ...kubelet('d', 1), ...apiServer(0.02) },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'the API server itself is as slow: that does not',
    series: { ...age('d', 20), ...kubelet('d', 0.8), ...apiServer(0.5) },
    expect: [{ at, alerts: [{ node: 'd' }] }],
  },
  {
    name: 'clusters and gateways side by side',
    series: {
      ...fleet(20, ',cluster="eu"'),
      ...age('d', 19, ',cluster="eu",pod="gw-2"'),
      ...fleet(5, ',cluster="us"'),
    },
    expect: [{ at, alerts: [{ cluster: 'eu', node: 'd' }] }],
  },
];

export const nodeLeaseLate: RuleCases = {
  rule: 'node-lease-late',
  cases,
  evaluateEvery: '30s',
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause:
        'Over the last 5 minutes its lease was on average 7s older than those of other nodes (threshold 6s); nodes renew theirs every 10 s.',
      description:
        'A heartbeat 40 s late makes the node NotReady: its pods leave their Services and are replaced elsewhere. Over the last 5 minutes its lease was on average 7s older than those of other nodes (threshold 6s); nodes renew theirs every 10 s.',
      impact:
        'A heartbeat 40 s late makes the node NotReady: its pods leave their Services and are replaced elsewhere.',
      kubectl: 'kubectl -n kube-node-lease get lease d -o yaml',
      next_step: 'Look at the kubelet’s log on the node for failed lease updates, and at the load of the node.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/nodes/-/d?cluster=clusterscope',
      runbook: 'docs/runbooks/node-lease-late.md',
      summary: 'Node d sends its heartbeats 7s late',
    },
  },
};
