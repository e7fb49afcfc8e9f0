import type { RuleCase, RuleCases } from '../ruleCase';

const up = (job: string, instance: string, samples: string, more = '') => ({
  [`up{job="${job}",instance="${instance}"${more}}`]: samples,
});
const pod = (name: string) => `,namespace="shop",pod="${name}"`;
const notReady = (name: string, samples: string) => ({
  [`kube_pod_status_ready{namespace="shop",pod="${name}",uid="u",condition="false"}`]: samples,
});
const apiServer = (value: 0 | 1) => up('apiserver', 'api:6443', `${value}x120`);

const cases: RuleCase[] = [
  {
    name: 'two targets of a job are one message',
    series: {
      ...apiServer(1),
      ...up('shop/analytics', 'a', '1x20 0x30 1x60', pod('analytics-1')),
      ...up('shop/analytics', 'b', '1x20 0x30 1x60', pod('analytics-2')),
      ...up('shop/analytics', 'c', '1x120', pod('analytics-3')),
      ...notReady('analytics-1', '0x120'),
    },
    expect: [
      { at: '9m', alerts: [] },
      { at: '11m', alerts: [{ job: 'shop/analytics' }] },
      { at: '20m', alerts: [] },
    ],
  },
  {
    name: 'a rollout: pods come that do not answer at first, and others go',
    series: {
      ...apiServer(1),
      ...up('shop/web', 'old', '1x20 0x4 stale', pod('web-1')),
      ...up('shop/web', 'new', '_x20 0x8 1x60', pod('web-2')),
    },
    expect: [
      { at: '7m', alerts: [] },
      { at: '9m', alerts: [] },
    ],
  },
  {
    name: 'a pod that was not ready is gone with its target',
    series: {
      ...apiServer(1),
      ...up('shop/web', 'w', '0x40 stale', pod('web-1')),
      ...notReady('web-1', '1x39 stale'),
    },
    expect: [
      { at: '10m15s', alerts: [] },
      { at: '11m', alerts: [] },
      { at: '13m', alerts: [] },
    ],
  },
  {
    name: 'pods that are not ready, lost nodes and the gateway have their own alerts',
    series: {
      ...apiServer(1),
      ...up('shop/web', 'w', '0x120', pod('web-1')),
      ...notReady('web-1', '1x120'),
      ...up('node-exporter', 'n', '0x120', ',node="lost"'),
      'kube_node_status_condition{node="lost",condition="Ready",status="true"}': '0x120',
      ...up('clusterscope-gateway', 'gw', '0x120'),
    },
    expect: [{ at: '11m', alerts: [] }],
  },
  {
    name: 'nothing of the cluster is scraped: that has its own alert; another cluster’s targets do not',
    series: {
      ...apiServer(0),
      ...up('shop/web', 'w', '0x120'),
      ...up('apiserver', 'x', '1x120', ',cluster="eu"'),
      ...up('shop/web', 'w', '0x120', ',cluster="eu"'),
    },
    expect: [{ at: '11m', alerts: [{ cluster: 'eu', job: 'shop/web' }] }],
  },
];

export const targetsDown: RuleCases = {
  rule: 'targets-down',
  cases,
  words: {
    case: cases[0]!.name,
    at: '11m',
    annotations: {
      cause:
        '2 targets of shop/analytics have not answered for more than 3 minutes, though their pods and nodes are ready.',
      description:
        'Their charts have gaps, and alerts that rest on them stay silent. 2 targets of shop/analytics have not answered for more than 3 minutes, though their pods and nodes are ready.',
      impact: 'Their charts have gaps, and alerts that rest on them stay silent.',
      kubectl: 'kubectl get pods -A -o wide --field-selector status.phase=Running',
      next_step: 'Open Status → Targets in Prometheus: the error beside them says why.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/targets-down.md',
      summary: '2 targets of job shop/analytics do not answer Prometheus',
    },
  },
};
