import type { RuleCase, RuleCases } from '../ruleCase';
import { becomesSlow, counted, inPod, owner } from './trafficSeries';

const alert = (workload: string, more: Record<string, string> = {}) => ({
  namespace: 'shop',
  workload_kind: 'StatefulSet',
  workload,
  ...more,
});
const at = '49m';

const app = (workload: string, duration: string, count: string, slow: number, more = '', perSecond = 10) => ({
  ...owner(workload, more),
  ...becomesSlow(`${duration}_bucket`, inPod(workload, more), slow),
  ...counted(count, inPod(workload, more), perSecond),
});
const http = (workload: string, slow: number, more = '', perSecond = 10) =>
  app(workload, 'http_request_duration_seconds', 'http_requests_total', slow, more, perSecond);

const cases: RuleCase[] = [
  {
    name: 'after forty minutes one request in ten takes longer than a second; in one program just less',
    series: { ...http('web', 1.1), ...http('shop', 0.95) },
    expect: [
      { at: '42m', alerts: [] },
      { at, alerts: [alert('web')] },
    ],
  },
  {
    name: 'each library’s histogram, and each one’s counter',
    series: {
      ...app('histogram', 'http_request_duration_seconds', 'http_request_duration_seconds_count', 4),
      ...app('otel', 'http_server_request_duration_seconds', 'http_server_request_duration_seconds_count', 4),
      ...app('spring', 'http_server_requests_seconds', 'http_server_requests_seconds_count', 4),
      ...app('grpc', 'grpc_server_handling_seconds', 'grpc_server_handled_total', 4),
    },
    expect: [{ at, alerts: ['histogram', 'otel', 'spring', 'grpc'].map((one) => alert(one)) }],
  },
  {
    name: 'slow from the beginning is its way; hardly any requests say nothing; clusters are told apart',
    series: {
      ...http('idle', 4, '', 0.1),
      ...owner('always'),
      [`http_request_duration_seconds_bucket{${inPod('always')},le="2"}`]: '0x200',
      [`http_request_duration_seconds_bucket{${inPod('always')},le="4"}`]: '0+150x200',
      [`http_request_duration_seconds_bucket{${inPod('always')},le="+Inf"}`]: '0+150x200',
      ...counted('http_requests_total', inPod('always')),
      ...http('web', 4, ',cluster="eu"'),
    },
    expect: [{ at, alerts: [alert('web', { cluster: 'eu' })] }],
  },
];

export const workloadSlow: RuleCases = {
  rule: 'app-slow',
  cases,
  evaluateEvery: '1m',
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause:
        '99 % of its requests were answered within 1.097s over the last 5 minutes (threshold 1s), more than three times as long as in the hours before.',
      description:
        'Whoever calls it waits; callers with a shorter timeout get errors. 99 % of its requests were answered within 1.097s over the last 5 minutes (threshold 1s), more than three times as long as in the hours before.',
      impact: 'Whoever calls it waits; callers with a shorter timeout get errors.',
      kubectl: 'kubectl -n shop top pods',
      next_step: 'See whether it is short of CPU, and whether what it calls is slow as well.',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/statefulsets/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/app-slow.md',
      summary: 'web (shop) is slow: one request in a hundred takes 1.097s',
    },
  },
};
