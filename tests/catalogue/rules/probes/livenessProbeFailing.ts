import { BACKEND, inTwoClusters, ownersOf, POD, podOwner, replicaSetOwner, SECOND_POD } from '../owners';
import type { RuleCase, RuleCases } from '../ruleCase';
import { BORN_AT_5M, causeOf, deletionOf, GATEWAY, ofContainer, probe, SCRAPED, startOf } from './probeSeries';

const OWNERS = ownersOf([POD], '1x60');
const ALWAYS = { [SCRAPED]: '1x60', ...OWNERS };

const alert = (cause: string, more: Record<string, string> = {}) => ({
  ...BACKEND,
  container: 'app',
  cause,
  ...more,
});

const cases: RuleCase[] = [
  {
    name: 'the first failure of a newborn counter, with the cause, at the next evaluation',
    series: { ...ALWAYS, [probe(POD)]: BORN_AT_5M, [causeOf('HTTP 503')]: BORN_AT_5M },
    expect: [
      { at: '4m45s', alerts: [] },
      { at: '5m', alerts: [alert('HTTP 503')] },
      { at: '6m45s', alerts: [alert('HTTP 503')] },
    ],
  },
  {
    name: 'over once the last failure is two minutes old and a minute has passed',
    series: { ...ALWAYS, [probe(POD)]: BORN_AT_5M, [causeOf('HTTP 503')]: BORN_AT_5M },
    expect: [
      { at: '7m30s', alerts: [alert('HTTP 503')] },
      { at: '8m30s', alerts: [] },
      { at: '12m', alerts: [] },
    ],
  },
  {
    name: 'a counter that rises after a long quiet',
    series: { ...ALWAYS, [probe(POD)]: '3x30 4+1x10 14x20', [causeOf('timed out')]: '3x30 4+1x10 14x20' },
    expect: [
      { at: '7m', alerts: [] },
      { at: '8m', alerts: [alert('timed out')] },
      { at: '14m30s', alerts: [] },
    ],
  },
  {
    name: 'without the gateway: the cause is in the events',
    series: { ...ALWAYS, [probe(POD)]: BORN_AT_5M },
    expect: [
      { at: '4m45s', alerts: [] },
      { at: '5m', alerts: [alert('see events')] },
      { at: '6m45s', alerts: [alert('see events')] },
    ],
  },
  {
    name: 'the gateway is there but says nothing: half a minute later the cause is in the events',
    series: { ...ALWAYS, ...GATEWAY, [probe(POD)]: BORN_AT_5M },
    expect: [
      { at: '5m15s', alerts: [] },
      { at: '5m45s', alerts: [alert('see events')] },
    ],
  },
  {
    name: 'an alert does not change its cause when the gateway is scraped after the kubelet',
    series: { ...ALWAYS, ...GATEWAY, [probe(POD)]: BORN_AT_5M, [causeOf('HTTP 503')]: '_x21 1x40' },
    expect: [
      { at: '5m', alerts: [] },
      { at: '5m15s', alerts: [alert('HTTP 503')] },
      { at: '6m', alerts: [alert('HTTP 503')] },
    ],
  },
  {
    name: 'the cause is the one that rises, not one of long ago',
    series: {
      ...ALWAYS,
      [probe(POD)]: '5x60 6+1x10',
      [causeOf('HTTP 503')]: '5x80',
      [causeOf('connection refused')]: '_x60 1+1x10',
      [SCRAPED]: '1x80',
      [podOwner(POD, 'ReplicaSet', 'backend-7d4b9c6f5d')]: '1x80',
      [replicaSetOwner('backend-7d4b9c6f5d', 'Deployment', 'backend')]: '1x80',
    },
    expect: [{ at: '16m', alerts: [alert('connection refused')] }],
  },
  {
    name: 'readiness and startup probes, and probes that succeed, are not its business',
    series: {
      ...ALWAYS,
      [probe(POD, { type: 'Readiness' })]: BORN_AT_5M,
      [probe(POD, { type: 'Startup' })]: BORN_AT_5M,
      [probe(POD, { result: 'successful' })]: '1+1x60',
    },
    expect: [{ at: '6m', alerts: [] }],
  },
  {
    name: 'killed for memory a moment ago, which has an alert of its own: by when it ended, or by its restarts',
    series: {
      ...ALWAYS,
      ...ownersOf([SECOND_POD], '1x60'),
      [probe(POD)]: BORN_AT_5M,
      [ofContainer('status_last_terminated_reason', POD, 'reason="OOMKilled"')]: '_x19 1x40',
      [ofContainer('status_last_terminated_timestamp', POD)]: '_x19 285x40',
      [probe(SECOND_POD)]: '0x19 1+1x40',
      [ofContainer('status_last_terminated_reason', SECOND_POD, 'reason="OOMKilled"')]: '1x60',
      [ofContainer('status_restarts_total', SECOND_POD)]: '3x19 4x40',
    },
    expect: [{ at: '6m', alerts: [] }],
  },
  {
    name: 'killed for memory long ago explains nothing',
    series: {
      ...ALWAYS,
      [probe(POD)]: '0x60 1+1x20',
      [ofContainer('status_last_terminated_reason', POD, 'reason="OOMKilled"')]: '1x90',
      [ofContainer('status_last_terminated_timestamp', POD)]: '10x90',
    },
    expect: [{ at: '16m', alerts: [alert('see events')] }],
  },
  {
    name: 'a container that ends by itself fails its probe while it is dead',
    series: {
      ...ALWAYS,
      [probe(POD)]: BORN_AT_5M,
      [ofContainer('status_restarts_total', POD)]: '0x10 1x4 2x4 3x40',
    },
    expect: [{ at: '6m', alerts: [] }],
  },
  {
    name: 'the kubelet tells less and less events: the cause stays the one that was told',
    series: {
      ...ALWAYS,
      [SCRAPED]: '1x120',
      [probe(POD)]: '0x16 1+1x100',
      [causeOf('HTTP 503')]: '0x16 1+1x10 11x90',
      ...ownersOf([POD], '1x120'),
    },
    expect: [
      { at: '6m', alerts: [alert('HTTP 503')] },
      { at: '25m', alerts: [alert('HTTP 503')] },
    ],
  },
  {
    name: 'held back before its next start it is not asked, and yet not well; once it runs again it is over',
    series: {
      ...ALWAYS,
      [probe(POD)]: '0x16 3x3 6x80',
      [causeOf('HTTP 503')]: '0x16 3x3 6x80',
      [ofContainer('status_restarts_total', POD)]: '0x18 1x2 2x80',
      [ofContainer('status_waiting_reason', POD, 'reason="CrashLoopBackOff"')]: '_x21 1x16 stale',
    },
    expect: [
      { at: '5m', alerts: [alert('HTTP 503')] },
      { at: '9m', alerts: [alert('HTTP 503')] },
      { at: '11m', alerts: [] },
    ],
  },
  {
    name: 'a pod that is being deleted',
    series: {
      ...ALWAYS,
      [probe(POD)]: BORN_AT_5M,
      [causeOf('HTTP 503')]: BORN_AT_5M,
      [deletionOf(POD)]: '_x19 300x40',
    },
    expect: [{ at: '6m', alerts: [] }],
  },
  {
    name: 'a Deployment is deleted: its ReplicaSet goes before the pods, and the alert keeps its name',
    series: {
      [SCRAPED]: '1x60',
      [podOwner(POD, 'ReplicaSet', 'backend-7d4b9c6f5d')]: '1x30 stale',
      [replicaSetOwner('backend-7d4b9c6f5d', 'Deployment', 'backend')]: '1x24 stale',
      [probe(POD)]: '_x20 1+1x10 stale',
      [causeOf('HTTP 503')]: BORN_AT_5M,
    },
    expect: [
      { at: '6m', alerts: [alert('HTTP 503')] },
      { at: '7m', alerts: [alert('HTTP 503')] },
    ],
  },
  {
    name: 'the first minute of a pod does not count; a failure that goes on does',
    series: {
      ...ALWAYS,
      [probe(POD)]: '_x20 1+1x40',
      [causeOf('connection refused')]: '_x20 1+1x40',
      [startOf(POD)]: '_x19 290x40',
    },
    expect: [
      { at: '5m45s', alerts: [] },
      { at: '6m15s', alerts: [alert('connection refused')] },
    ],
  },
  {
    name: 'two pods of a workload are one alert; another container and another workload are their own',
    series: {
      ...ALWAYS,
      [podOwner(SECOND_POD, 'ReplicaSet', 'backend-7d4b9c6f5d')]: '1x60',
      [podOwner('db-0', 'StatefulSet', 'db')]: '1x60',
      [probe(POD)]: BORN_AT_5M,
      [probe(SECOND_POD)]: BORN_AT_5M,
      [probe(POD, { container: 'proxy' })]: BORN_AT_5M,
      [probe('db-0')]: BORN_AT_5M,
      [causeOf('HTTP 503')]: BORN_AT_5M,
    },
    expect: [
      {
        at: '6m',
        alerts: [
          alert('HTTP 503'),
          alert('see events', { container: 'proxy' }),
          alert('see events', { workload_kind: 'StatefulSet', workload: 'db' }),
        ],
      },
    ],
  },
  {
    name: 'owners: CronJob behind a Job, a ReplicaSet of its own, a pod without owner',
    series: {
      [SCRAPED]: '1x60',
      [podOwner('nightly-1-abcde', 'Job', 'nightly-1')]: '1x60',
      ['kube_job_owner{namespace="shop",job_name="nightly-1",owner_kind="CronJob",owner_name="nightly"}']: '1x60',
      [podOwner('solo-x2v9k', 'ReplicaSet', 'solo')]: '1x60',
      [replicaSetOwner('solo', '<none>', '<none>')]: '1x60',
      [podOwner('debug-0', '<none>', '<none>')]: '1x60',
      [probe('nightly-1-abcde')]: BORN_AT_5M,
      [probe('solo-x2v9k')]: BORN_AT_5M,
      [probe('debug-0')]: BORN_AT_5M,
    },
    expect: [
      {
        at: '6m',
        alerts: [
          alert('see events', { workload_kind: 'CronJob', workload: 'nightly' }),
          alert('see events', { workload_kind: 'ReplicaSet', workload: 'solo' }),
          alert('see events', { workload_kind: 'Pod', workload: 'debug-0' }),
        ],
      },
    ],
  },
  {
    name: 'without kube-state-metrics the workload is read from the pod’s name',
    series: {
      [SCRAPED]: '1x60',
      [probe(POD)]: BORN_AT_5M,
      [probe('db-0')]: BORN_AT_5M,
      [probe('agent-x2v9k')]: BORN_AT_5M,
      [probe('debug')]: BORN_AT_5M,
    },
    expect: [
      {
        at: '6m',
        alerts: [
          alert('see events'),
          alert('see events', { workload_kind: 'StatefulSet', workload: 'db' }),
          alert('see events', { workload_kind: 'DaemonSet', workload: 'agent' }),
          alert('see events', { workload_kind: 'Pod', workload: 'debug' }),
        ],
      },
    ],
  },
  {
    name: 'two scrape jobs of one kubelet and two kube-state-metrics are still one alert',
    series: {
      ...ALWAYS,
      [podOwner(POD, 'ReplicaSet', 'backend-7d4b9c6f5d', 'second')]: '1x60',
      [probe(POD)]: BORN_AT_5M,
      [probe(POD, { target: 'job="kubelet-2",instance="10.0.0.2:10250"' })]: BORN_AT_5M,
      ['up{job="kubelet-2",instance="10.0.0.2:10250"}']: '1x60',
    },
    expect: [{ at: '6m', alerts: [alert('see events')] }],
  },
  {
    name: 'old failures are not new ones after Prometheus or the kubelet was away',
    series: {
      ...OWNERS,
      [SCRAPED]: '1x12 _x24 1x24',
      [probe(POD)]: '7x12 _x24 7x24',
      [causeOf('HTTP 503')]: '7x12 _x24 7x24',
    },
    expect: [
      { at: '9m30s', alerts: [] },
      { at: '12m', alerts: [] },
    ],
  },
  {
    name: 'clusters that share a Prometheus are told apart',
    series: inTwoClusters({ ...ALWAYS, [probe(POD)]: BORN_AT_5M }, (series, values) =>
      series.startsWith('prober') ? '1x60' : values
    ),
    expect: [{ at: '6m', alerts: [alert('see events', { cluster: 'eu' })] }],
  },
];

export const livenessProbeFailing: RuleCases = {
  rule: 'liveness-probe-failing',
  cases,
  words: {
    case: cases[0]!.name,
    at: '5m',
    annotations: {
      description:
        'After a few failures in a row the kubelet kills the container: requests in flight are lost. Liveness probe: HTTP 503. 1 failed in the last 2 minutes; after a few in a row the kubelet kills and restarts the container.',
      impact: 'After a few failures in a row the kubelet kills the container: requests in flight are lost.',
      summary: 'backend (shop): container app fails its liveness probe',
      cause:
        'Liveness probe: HTTP 503. 1 failed in the last 2 minutes; after a few in a row the kubelet kills and restarts the container.',
      next_step:
        'Read what the container logged, and ask the probe’s address yourself from inside the pod. If the program is only slow, give the probe more time or add a startup probe.',
      kubectl: 'kubectl -n shop logs deployment/backend -c app --tail=50',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/backend?cluster=clusterscope',
      runbook: 'docs/runbooks/liveness-probe-failing.md',
    },
  },
};
