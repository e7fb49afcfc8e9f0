import { BACKEND, inTwoClusters, ownersOf, POD, scrapedTwice, SECOND_POD } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { causeOf, deletionOf, GATEWAY, ofContainer, probe, SCRAPED, startOf } from './probeSeries';

const podReady = (pod: string) => `kube_pod_status_ready{namespace="shop",pod="${pod}",uid="u",condition="true"}`;
const readiness = (pod: string) => probe(pod, { type: 'Readiness' });

/** Ready for ten minutes, then no longer. */
const UNTIL_10M = '1x39 0x60';
const FAILS_FROM_10M = '_x40 1+1x60';
const ALWAYS = '1x100';

/** A pod of backend that runs; `ready` says when it is ready. */
const runs = (pod: string, ready: string) => ({
  [ofContainer('status_ready', pod)]: ready,
  [ofContainer('status_running', pod)]: ALWAYS,
  [ofContainer('state_started', pod)]: '0x100',
  [startOf(pod)]: '0x100',
  [podReady(pod)]: ready,
});

const SCRAPES = { [SCRAPED]: ALWAYS };
const OWNERS = ownersOf([POD, SECOND_POD], ALWAYS);
const FAILING = { ...OWNERS, ...SCRAPES, ...runs(POD, UNTIL_10M), [readiness(POD)]: FAILS_FROM_10M };

const alert = (cause: string, more: Record<string, string> = {}) => ({ ...BACKEND, container: 'app', cause, ...more });

const cases: RuleCase[] = [
  {
    name: 'a pod that was ready and fails now, at once and with the cause; over once it is ready again',
    series: {
      ...FAILING,
      ...runs(POD, '1x39 0x20 1x40'),
      [readiness(POD)]: '_x40 1+1x20 21x40',
      [causeOf('HTTP 503', 'readiness')]: '_x40 1+1x20 21x40',
    },
    expect: [
      { at: '9m45s', alerts: [] },
      { at: '10m', alerts: [alert('HTTP 503')] },
      { at: '15m', alerts: [alert('HTTP 503')] },
      { at: '17m', alerts: [] },
    ],
  },
  {
    name: 'the gateway says nothing: half a minute later the cause is in the events; for as long as it lasts',
    series: { ...FAILING, 'clusterscope_build_info{instance="gw",version="1"}': ALWAYS },
    expect: [
      { at: '10m15s', alerts: [] },
      { at: '10m45s', alerts: [alert('see events')] },
      { at: '24m', alerts: [alert('see events')] },
    ],
  },
  {
    name: 'one failed probe of a pod that stays ready, and other probes of one that is not ready',
    series: {
      ...OWNERS,
      ...SCRAPES,
      ...runs(POD, ALWAYS),
      ...runs(SECOND_POD, UNTIL_10M),
      [readiness(POD)]: '_x40 1x60',
      [probe(SECOND_POD, { type: 'Readiness', result: 'successful' })]: '1+1x100',
    },
    expect: [{ at: '11m', alerts: [] }],
  },
  {
    name: 'a start: a pod that never was ready is its rollout’s trouble, a container of one that was gets a minute',
    series: {
      ...FAILING,
      ...runs(POD, '0x100'),
      [readiness(POD)]: '1+1x100',
      ...runs(SECOND_POD, UNTIL_10M),
      [ofContainer('state_started', SECOND_POD)]: '0x39 600x60',
      [readiness(SECOND_POD)]: FAILS_FROM_10M,
    },
    expect: [
      { at: '5m', alerts: [] },
      { at: '10m45s', alerts: [] },
      { at: '11m30s', alerts: [alert('see events')] },
    ],
  },
  {
    name: 'ready for so short a time that only the kubelet has seen it',
    series: {
      ...FAILING,
      ...runs(POD, '0x100'),
      [probe(POD, { type: 'Readiness', result: 'successful' })]: '_x38 2x60',
    },
    expect: [
      { at: '9m15s', alerts: [] },
      { at: '10m30s', alerts: [alert('see events')] },
    ],
  },
  {
    name: 'older than six hours, whether it ever was ready or not',
    series: { ...FAILING, ...runs(POD, '0x100'), [startOf(POD)]: '-21000x100', [readiness(POD)]: '1+1x100' },
    expect: [
      { at: '9m45s', alerts: [] },
      { at: '10m15s', alerts: [alert('see events')] },
    ],
  },
  {
    name: 'a pod of less than a minute, a pod that is being deleted, a container that does not run',
    series: {
      ...FAILING,
      [startOf(POD)]: '_x39 590x60',
      ...runs(SECOND_POD, UNTIL_10M),
      [readiness(SECOND_POD)]: FAILS_FROM_10M,
      [deletionOf(SECOND_POD)]: '_x40 630x60',
    },
    expect: [
      { at: '10m30s', alerts: [] },
      { at: '11m', alerts: [alert('see events')] },
    ],
  },
  {
    name: 'a container that does not run, one whose liveness probe fails, one whose startup probe fails',
    series: {
      ...OWNERS,
      ...SCRAPES,
      ...runs('backend-7d4b9c6f5d-k4k4k', UNTIL_10M),
      ...runs(POD, UNTIL_10M),
      ...runs(SECOND_POD, UNTIL_10M),
      [readiness('backend-7d4b9c6f5d-k4k4k')]: FAILS_FROM_10M,
      [ofContainer('status_running', 'backend-7d4b9c6f5d-k4k4k')]: UNTIL_10M,
      [readiness(POD)]: FAILS_FROM_10M,
      [probe(POD)]: FAILS_FROM_10M,
      [readiness(SECOND_POD)]: FAILS_FROM_10M,
      [probe(SECOND_POD, { type: 'Startup' })]: FAILS_FROM_10M,
    },
    expect: [{ at: '11m', alerts: [] }],
  },
  {
    name: 'probes are not scraped: not ready for a minute',
    series: { ...OWNERS, ...GATEWAY, ...runs(POD, UNTIL_10M), [causeOf('timed out', 'readiness')]: FAILS_FROM_10M },
    expect: [
      { at: '10m45s', alerts: [] },
      { at: '11m', alerts: [alert('timed out')] },
    ],
  },
  {
    name: 'two pods and every exporter twice are one alert, in their own cluster',
    series: inTwoClusters(
      scrapedTwice({ ...FAILING, ...runs(SECOND_POD, UNTIL_10M), [readiness(SECOND_POD)]: FAILS_FROM_10M }),
      (series, values) => (series.startsWith('prober') ? '1x100' : values)
    ),
    expect: [{ at: '11m', alerts: [alert('see events', { cluster: 'eu' })] }],
  },
];

export const readinessProbeFailing: RuleCases = {
  rule: 'readiness-probe-failing',
  cases,
  words: {
    case: cases[0]!.name,
    at: '10m',
    annotations: {
      description:
        'Pods that are not ready get no traffic from Services: the others carry the load, or nobody does. Readiness probe: HTTP 503. 1 pod(s) run without being ready.',
      impact: 'Pods that are not ready get no traffic from Services: the others carry the load, or nobody does.',
      summary: 'backend (shop): container app fails its readiness probe in 1 pod(s)',
      cause: 'Readiness probe: HTTP 503. 1 pod(s) run without being ready.',
      next_step:
        'Ask the probe’s address yourself from inside the pod: the answer mostly names what the program waits for. If all pods fail at once, look at what they all depend on.',
      kubectl: 'kubectl -n shop logs deployment/backend -c app --tail=50',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/readiness-probe-failing.md',
    },
  },
};
