import type { RuleCase, RuleCases } from '../ruleCase';
import { steady } from './apiServerSeries';

const bucket = (le: string, labels = '') =>
  `coredns_dns_request_duration_seconds_bucket{job="coredns",instance="10.1.0.2:9153",server="dns://:53",zone=".",le="${le}"${labels}}`;
const responses = (labels = '') =>
  `coredns_dns_responses_total{job="coredns",instance="10.1.0.2:9153",server="dns://:53",zone=".",rcode="NOERROR"${labels}}`;

/** Answers of which the slowest tenth take between half of `le` and `le` seconds. */
const within = (le: string, labels = '', perSecond = 10) => ({
  [bucket('0.001', labels)]: steady(perSecond * 0.9),
  [bucket('0.7', labels)]: steady(perSecond * 0.9),
  [bucket(le, labels)]: steady(perSecond),
  [bucket('+Inf', labels)]: steady(perSecond),
  [responses(labels)]: steady(perSecond),
});

const cases: RuleCase[] = [
  {
    name: 'slow',
    series: within('1.1'),
    expect: [
      { at: '4m', alerts: [] },
      { at: '20m', alerts: [{}] },
    ],
  },
  { name: 'below the threshold', series: within('0.95'), expect: [{ at: '20m', alerts: [] }] },
  {
    name: 'clusters are told apart; hardly any questions say nothing',
    series: {
      ...within('4', ',cluster="eu"'),
      ...within('0.71', ',cluster="us"'),
      ...within('4', ',cluster="few"', 0.1),
    },
    expect: [{ at: '20m', alerts: [{ cluster: 'eu' }] }],
  },
];

export const dnsSlow: RuleCases = {
  rule: 'dns-slow',
  cases,
  words: {
    case: cases[0]!.name,
    at: '20m',
    annotations: {
      cause: 'CoreDNS answered 99 % of questions within 1.06s over the last 5 minutes (threshold 1s).',
      description:
        'Programs that look up a name before each connection are slower by that time. CoreDNS answered 99 % of questions within 1.06s over the last 5 minutes (threshold 1s).',
      impact: 'Programs that look up a name before each connection are slower by that time.',
      kubectl: 'kubectl -n kube-system logs -l k8s-app=kube-dns --tail=50',
      next_step: 'See whether names of the cluster or names outside are slow, and whether CoreDNS is short of CPU.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/dns-slow.md',
      summary: 'Cluster DNS: one answer in a hundred takes longer than 1.06s',
    },
  },
};
