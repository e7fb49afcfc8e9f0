import { BACKEND, inTwoClusters, ownersOf, POD, scrapedTwice } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';

const bucket = (le: string) =>
  `prober_probe_duration_seconds_bucket{job="kubelet",instance="10.0.0.2:10250",namespace="shop",pod="${POD}",container="app",probe_type="Liveness",le="${le}"}`;

/** Twenty probes a sample: so many within half a second, within one, and in all. */
const probes = (half: number, one: number, all = 20) => ({
  ...ownersOf([POD], '1x80'),
  [bucket('0.5')]: `0+${half}x80`,
  [bucket('1')]: `0+${one}x80`,
  [bucket('+Inf')]: `0+${all}x80`,
});

const SLOW = probes(16, 20);
const alert = { ...BACKEND, container: 'app', probe_type: 'Liveness' };

const cases: RuleCase[] = [
  {
    name: 'a fifth of the probes takes between half a second and one, for five minutes; over when they are quick again',
    series: { ...SLOW, [bucket('0.5')]: '0+16x40 660+20x80', [bucket('1')]: '0+20x120', [bucket('+Inf')]: '0+20x120' },
    expect: [
      { at: '4m', alerts: [] },
      { at: '6m', alerts: [alert] },
      { at: '27m', alerts: [] },
    ],
  },
  { name: 'one probe in ten', series: probes(18, 20), expect: [{ at: '15m', alerts: [] }] },
  { name: 'nearly all, up to a second', series: probes(1, 20), expect: [{ at: '15m', alerts: [alert] }] },
  { name: 'a probe that may take longer than a second', series: probes(10, 19), expect: [{ at: '15m', alerts: [] }] },
  {
    name: 'two scrapes of a kubelet are one alert, in its own cluster',
    series: inTwoClusters(scrapedTwice(SLOW), (series, values) => (series.includes('le="0.5"') ? '0+20x80' : values)),
    expect: [{ at: '15m', alerts: [{ ...alert, cluster: 'eu' }] }],
  },
];

export const probeNearTimeout: RuleCases = {
  rule: 'probe-near-timeout',
  cases,
  words: {
    case: cases[0]!.name,
    at: '6m',
    annotations: {
      description:
        'A little more load and the probe fails: the container is restarted or gets no traffic, just when it is needed. 95 % of the probes of the last 10 minutes were answered within 0.88 s, above 0.75 s of the usual timeout of 1 s.',
      impact:
        'A little more load and the probe fails: the container is restarted or gets no traffic, just when it is needed.',
      summary: 'backend (shop): the liveness probe of app is close to its timeout',
      cause:
        '95 % of the probes of the last 10 minutes were answered within 0.88 s, above 0.75 s of the usual timeout of 1 s.',
      next_step:
        'Find out why the answer takes so long: mostly the container is short of CPU, or the check asks other services.',
      kubectl: 'kubectl -n shop top pod --containers',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/probe-near-timeout.md',
    },
  },
};
