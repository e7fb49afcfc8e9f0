import type { RuleCase, RuleCases } from '../ruleCase';
import { measured, scraped } from './missingSeries';

const states = (samples: string, more = '') => ({
  [`kube_pod_status_phase{namespace="shop",pod="p",uid="u",phase="Running"${more}}`]: samples,
});
const gateway = (samples: string, up: 0 | 1) => ({
  'clusterscope_build_info{job="clusterscope",instance="gw",version="1"}': samples,
  'up{job="clusterscope",instance="gw"}': `${up}x120`,
});
const at = '9m';

const cases: RuleCase[] = [
  {
    name: 'kube-state-metrics is gone for ten minutes',
    series: { ...scraped(1), ...measured('a'), ...measured('b'), ...states('1x8 stale _x40 1x60') },
    expect: [
      { at: '5m', alerts: [] },
      { at, alerts: [{}] },
      { at: '16m', alerts: [] },
    ],
  },
  {
    name: 'all is there',
    series: { ...scraped(1), ...measured('a'), ...states('1x60') },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'the gateway, which exported it, is gone: that has its own alert',
    series: { ...scraped(1), ...measured('a'), ...gateway('1x8 stale', 0) },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'the gateway is asked no more',
    series: {
      ...scraped(1),
      ...measured('a'),
      'clusterscope_build_info{job="clusterscope",instance="gw"}': '1x8 stale',
    },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'a gateway that does not stand in for it; clusters are told apart',
    series: {
      ...scraped(1),
      ...measured('a'),
      ...gateway('1x60', 1),
      ...scraped(1, ',cluster="eu"'),
      ...measured('a', undefined, ',cluster="eu"'),
      ...states('1x60', ',cluster="eu"'),
    },
    expect: [{ at, alerts: [{}] }],
  },
  {
    name: 'the gateway never answered',
    series: { ...scraped(1), ...measured('a'), 'up{job="clusterscope",instance="gw"}': '0x60' },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'nothing of the cluster is scraped',
    series: { ...scraped(0), ...measured('a') },
    expect: [{ at, alerts: [] }],
  },
];

export const stateMetrics: RuleCases = {
  rule: 'state-metrics-missing',
  cases,
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause: 'Prometheus measures 2 nodes, but nothing has exported kube_pod_status_phase for 5 minutes.',
      description:
        'Alerts about crashes, rollouts, replicas, nodes and volumes stay silent. Prometheus measures 2 nodes, but nothing has exported kube_pod_status_phase for 5 minutes.',
      impact: 'Alerts about crashes, rollouts, replicas, nodes and volumes stay silent.',
      kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=kube-state-metrics',
      next_step: 'Look after kube-state-metrics, or start the gateway with --kube-state-metrics.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/state-metrics-missing.md',
      summary: 'No metrics about pods and workloads: most rules are blind',
    },
  },
};
