import type { RuleCase, RuleCases } from '../ruleCase';

const up = (samples: string, more = '') => ({ [`up{job="clusterscope-gateway",instance="gw:8080"${more}}`]: samples });
const build = (samples: string, more = '') => ({
  [`clusterscope_build_info{job="clusterscope-gateway",instance="gw:8080",version="1"${more}}`]: samples,
});
const kubelet = (value: 0 | 1) => ({ 'up{job="kubelet",instance="10.0.0.2:10250"}': `${value}x2000` });

const cases: RuleCase[] = [
  {
    name: 'it does not answer for five minutes',
    series: { ...kubelet(1), ...up('1x20 0x20 1x80'), ...build('1x20 stale _x19 1x80') },
    expect: [
      { at: '7m', alerts: [] },
      { at: '9m', alerts: [{}] },
      { at: '14m', alerts: [] },
    ],
  },
  {
    name: 'it is no longer asked; one of two is enough',
    series: {
      ...kubelet(1),
      ...build('1x20 stale'),
      ...build('1x120', ',cluster="two"'),
      ...up('0x120', ',cluster="two",pod="gw-2"'),
    },
    expect: [{ at: '9m', alerts: [{}] }],
  },
  { name: 'it never answered', series: { ...kubelet(1), ...up('0x60') }, expect: [{ at: '9m', alerts: [{}] }] },
  {
    name: 'a restart',
    series: { ...kubelet(1), ...up('1x20 0x6 1x60'), ...build('1x20 stale _x5 1x60') },
    expect: [{ at: '9m', alerts: [] }],
  },
  { name: 'there never was one', series: kubelet(1), expect: [{ at: '9m', alerts: [] }] },
  {
    name: 'nothing of the cluster is scraped: that has its own alert',
    series: { ...kubelet(0), ...up('0x60'), ...build('1x20 stale') },
    expect: [{ at: '9m', alerts: [] }],
  },
];

export const gatewayDown: RuleCases = {
  rule: 'gateway-down',
  cases,
  words: {
    case: cases[0]!.name,
    at: '9m',
    annotations: {
      cause: 'Prometheus has had no answer from it for 3 minutes, though it had before.',
      description:
        'Pages show no objects; alerts come without their cause, and none about events and Services. Prometheus has had no answer from it for 3 minutes, though it had before.',
      impact: 'Pages show no objects; alerts come without their cause, and none about events and Services.',
      kubectl: 'kubectl -n clusterscope get pods',
      next_step: 'See whether its pod runs, and what it logged last.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/gateway-down.md',
      summary: 'The Clusterscope gateway does not answer',
    },
  },
};
