import { inTwoClusters, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';

const bucket = (le: string) =>
  `apiserver_client_certificate_expiration_seconds_bucket{job="apiserver",instance="10.0.0.1:6443",le="${le}"}`;

/** A hundred requests a sample: so many with less than two days left, and with less than four. */
const requests = (twoDays: number, fourDays: number) => ({
  [bucket('172800')]: `0+${twoDays}x300`,
  [bucket('345600')]: `0+${fourDays}x300`,
  [bucket('2592000')]: `0+${fourDays}x300`,
  [bucket('31104000')]: '0+100x300',
  [bucket('+Inf')]: '0+100x300',
});

const cases: RuleCase[] = [
  {
    name: 'two requests in a hundred with less than four days, for a quarter of an hour; over an hour after the last',
    series: {
      ...requests(0, 2),
      [bucket('345600')]: '0+2x100 200x600',
      [bucket('2592000')]: '0+2x100 200x600',
      [bucket('31104000')]: '0+100x700',
      [bucket('+Inf')]: '0+100x700',
    },
    expect: [
      { at: '14m', alerts: [] },
      { at: '16m', alerts: [{}] },
      { at: '2h50m', alerts: [] },
    ],
  },
  { name: 'all have months', series: requests(0, 0), expect: [{ at: '30m', alerts: [] }] },
  {
    name: 'two API servers, scraped twice, are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(requests(2, 2)), (series, values) =>
      series.includes('Inf') || series.includes('31104000') ? values : '0x300'
    ),
    expect: [{ at: '30m', alerts: [{ cluster: 'eu' }] }],
  },
];

export const clientCertificateExpires: RuleCases = {
  rule: 'client-cert-expires',
  cases,
  words: {
    case: cases[0]!.name,
    at: '16m',
    annotations: {
      description:
        'When it expires that client is refused: a controller stops, a node is lost, or a person cannot log in. One request in a hundred is made with a certificate that is valid for 3d 0h 0m 0s or less.',
      impact: 'When it expires that client is refused: a controller stops, a node is lost, or a person cannot log in.',
      summary: 'Clients of the API server use a certificate that expires in 3d 0h 0m 0s',
      cause: 'One request in a hundred is made with a certificate that is valid for 3d 0h 0m 0s or less.',
      next_step: 'Find the certificates by hand: the API server does not say whose they are.',
      kubectl: 'kubectl get csr',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/services/default/kubernetes?cluster=clusterscope',
      runbook: 'docs/runbooks/client-cert-expires.md',
    },
  },
};
