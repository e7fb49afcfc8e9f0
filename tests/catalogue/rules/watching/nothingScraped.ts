import type { RuleCase, RuleCases } from '../ruleCase';

const kubelet = (samples: string, more = '') => ({ [`up{job="kubelet",instance="10.0.0.2:10250"${more}}`]: samples });
const apiServer = (samples: string, more = '') => ({
  [`up{job="apiserver",instance="10.0.0.1:6443"${more}}`]: samples,
});
const itself = { 'up{job="prometheus",instance="127.0.0.1:9090"}': '1x120' };

const cases: RuleCase[] = [
  {
    name: 'nothing answers for ten minutes; one is enough',
    series: { ...itself, ...kubelet('1x20 0x40 1x60'), ...apiServer('1x20 0x100') },
    expect: [
      { at: '6m', alerts: [] },
      { at: '9m', alerts: [{}] },
      { at: '19m', alerts: [] },
    ],
  },
  {
    name: 'there is nothing to ask any more; a restart of Prometheus is shorter',
    series: { ...itself, ...kubelet('1x8 _x4 1x8 _x100') },
    expect: [
      { at: '3m', alerts: [] },
      { at: '15m', alerts: [{}] },
    ],
  },
  {
    name: 'clusters are told apart',
    series: {
      ...kubelet('0x120', ',cluster="eu"'),
      ...apiServer('0x120', ',cluster="eu"'),
      ...kubelet('0x120', ',cluster="us"'),
      ...apiServer('1x120', ',cluster="us"'),
    },
    expect: [{ at: '9m', alerts: [{ cluster: 'eu' }] }],
  },
];

export const nothingScraped: RuleCases = {
  rule: 'nothing-scraped',
  cases,
  words: {
    case: cases[0]!.name,
    at: '9m',
    annotations: {
      cause:
        'None of 2 targets (kubelets, API servers, kube-state-metrics, gateway) has answered for 3 minutes, or none is configured.',
      description:
        'Every other rule about this cluster is blind until this is repaired. None of 2 targets (kubelets, API servers, kube-state-metrics, gateway) has answered for 3 minutes, or none is configured.',
      impact: 'Every other rule about this cluster is blind until this is repaired.',
      kubectl: 'kubectl get nodes',
      next_step:
        'Open Status → Targets in Prometheus: the error beside a kubelet says whether it is the network, a token or a certificate.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/nothing-scraped.md',
      summary: 'Prometheus sees nothing of the cluster: no alert about it will come',
    },
  },
};
