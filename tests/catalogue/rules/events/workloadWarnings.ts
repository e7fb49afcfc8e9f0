import type { RuleCase, RuleCases } from '../ruleCase';
import { at6m, counter, gateway, many, message } from './eventSeries';

const alert = (text: string, more: Record<string, string> = {}) => ({
  namespace: 'shop',
  workload_kind: 'Deployment',
  workload: 'web',
  reason: 'FailedPreStopHook',
  message: text,
  ...more,
});

const cases: RuleCase[] = [
  {
    name: 'five warnings within five minutes, with what they say; then quiet',
    series: { ...gateway(), [counter({})]: at6m(5), [message('hook failed', {})]: '_x23 1x80' },
    expect: [
      { at: '6m', alerts: [] },
      { at: '8m', alerts: [alert('hook failed')] },
      { at: '15m', alerts: [alert('hook failed')] },
      { at: '22m', alerts: [] },
    ],
  },
  { name: 'four warnings', series: { ...gateway(), [counter({})]: at6m(4) }, expect: [{ at: '8m', alerts: [] }] },
  {
    name: 'a new owner counts whole; two gateways count the same; without a message there are the events; normal events do not count',
    series: {
      ...gateway(),
      ...gateway('1x120', -9999, ',pod="gw-2"'),
      [counter({})]: '_x23 5x80',
      [counter({ more: ',pod="gw-2"' })]: '_x24 5x80',
      [counter({ owner: 'calm', type: 'Normal' })]: at6m(99),
    },
    expect: [{ at: '8m', alerts: [alert('see events')] }],
  },
  {
    name: 'after Prometheus was away old warnings are not new; those of a gateway that has just started are',
    series: {
      ...gateway('_x23 1x80', -9999, ',cluster="old"'),
      [counter({ more: ',cluster="old"' })]: '_x23 90x80',
      ...gateway('_x23 1x80', 340, ',cluster="young"'),
      [counter({ more: ',cluster="young"' })]: '_x23 9x80',
    },
    expect: [{ at: '8m', alerts: [alert('see events', { cluster: 'young' })] }],
  },
  {
    name: 'what has a rule of its own, and nodes',
    series: {
      ...gateway(),
      ...Object.fromEntries(
        ['Unhealthy', 'BackOff', 'Failed', 'FailedScheduling', 'FailedMount', 'FailedGetResourceMetric'].map(
          (reason) => [counter({ reason }), at6m(99)]
        )
      ),
      [counter({ kind: 'Node', owner: 'n', namespace: '' })]: at6m(99),
    },
    expect: [{ at: '8m', alerts: [] }],
  },
  {
    name: 'a storm is told by one message, and the rest of it by none',
    series: { ...gateway(), ...many(4, 9), [counter({ owner: 'late' })]: '0x29 9x80' },
    expect: [
      { at: '8m', alerts: [] },
      { at: '12m15s', alerts: [] },
      { at: '16m', alerts: [] },
    ],
  },
];

export const workloadWarnings: RuleCases = {
  rule: 'workload-warning-events',
  cases,
  evaluateEvery: '30s',
  words: {
    case: cases[0]!.name,
    at: '8m',
    annotations: {
      cause: 'FailedPreStopHook: hook failed. 5 warning events in the last 5 minutes (threshold 4).',
      description:
        'Something about it goes wrong again and again; whether users notice depends on the reason. FailedPreStopHook: hook failed. 5 warning events in the last 5 minutes (threshold 4).',
      impact: 'Something about it goes wrong again and again; whether users notice depends on the reason.',
      kubectl:
        'kubectl -n shop get events --field-selector type=Warning,reason=FailedPreStopHook --sort-by=.lastTimestamp',
      next_step: 'Read the events on its page; they name the pod and what failed.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/objects/deployments/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/workload-warning-events.md',
      summary: 'web (shop): 5 warnings, FailedPreStopHook',
    },
  },
};
