import type { RuleCase, RuleCases } from '../ruleCase';
import { steady } from './apiServerSeries';

const responses = (rcode: string, labels = '') =>
  `coredns_dns_responses_total{job="coredns",instance="10.1.0.2:9153",server="dns://:53",zone=".",rcode="${rcode}"${labels}}`;

const cases: RuleCase[] = [
  {
    name: 'six in a hundred fail for ten minutes',
    series: {
      [responses('NOERROR')]: steady(9.4, 120),
      [responses('SERVFAIL')]: '_x19 0+9x40 360x60',
    },
    expect: [
      { at: '5m', alerts: [] },
      { at: '9m', alerts: [{}] },
      { at: '24m', alerts: [] },
    ],
  },
  {
    name: 'four in a hundred',
    series: { [responses('NOERROR')]: steady(9.6), [responses('SERVFAIL')]: steady(0.4) },
    expect: [{ at: '20m', alerts: [] }],
  },
  {
    name: 'names that do not exist are no failure; one question in a while is none either; clusters are told apart',
    series: {
      [responses('NXDOMAIN', ',cluster="eu"')]: steady(9),
      [responses('NOERROR', ',cluster="eu"')]: steady(1),
      [responses('SERVFAIL', ',cluster="few"')]: steady(0.1),
      [responses('NOERROR', ',cluster="us"')]: steady(1),
      [responses('SERVFAIL', ',cluster="us"')]: steady(1),
    },
    expect: [{ at: '20m', alerts: [{ cluster: 'us' }] }],
  },
];

export const dnsFailing: RuleCases = {
  rule: 'dns-failing',
  cases,
  words: {
    case: cases[0]!.name,
    at: '9m',
    annotations: {
      cause: '6% of CoreDNS’s answers were SERVFAIL over the last 2 minutes (threshold 5%): it could not find out.',
      description:
        'Pods cannot find the services they call: requests fail all over the cluster. 6% of CoreDNS’s answers were SERVFAIL over the last 2 minutes (threshold 5%): it could not find out.',
      impact: 'Pods cannot find the services they call: requests fail all over the cluster.',
      kubectl: 'kubectl -n kube-system logs -l k8s-app=kube-dns --tail=50',
      next_step: 'Read CoreDNS’s log: it names the question and the server that did not answer.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/dns-failing.md',
      summary: 'Cluster DNS: 6% of questions get no answer',
    },
  },
};
