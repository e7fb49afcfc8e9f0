import type { RuleCase, RuleCases } from '../ruleCase';
import { steady } from './apiServerSeries';
import { counted, failing, inPod, owner } from './trafficSeries';

const alert = (workload: string, more: Record<string, string> = {}) => ({
  namespace: 'shop',
  workload_kind: 'StatefulSet',
  workload,
  ...more,
});
const at = '10m';

/** How each library marks what failed. */
const LIBRARIES: ReadonlyArray<readonly [workload: string, metric: string, mark: string]> = [
  ['code', 'http_requests_total', 'code="500"'],
  ['status', 'http_requests_total', 'status="503"'],
  ['statuscode', 'http_requests_total', 'status_code="5xx"'],
  ['histogram', 'http_request_duration_seconds_count', 'code="500"'],
  ['otel', 'http_server_request_duration_seconds_count', 'http_response_status_code="500"'],
  ['spring', 'http_server_requests_seconds_count', 'status="500"'],
  ['grpc', 'grpc_server_handled_total', 'grpc_code="Internal"'],
];

const cases: RuleCase[] = [
  {
    name: 'six in a hundred fail, for eight minutes',
    series: {
      ...owner('web'),
      [`http_requests_total{${inPod('web')},code="200",route="/"}`]: steady(9.4, 120),
      [`http_requests_total{${inPod('web')},code="500",route="/"}`]: '_x19 0+9x32 288x80',
    },
    expect: [
      { at: '6m', alerts: [] },
      { at, alerts: [alert('web')] },
      { at: '22m', alerts: [] },
    ],
  },
  {
    name: 'four in a hundred',
    series: { ...owner('web'), ...failing('http_requests_total', inPod('web'), 'code="500"', 0.4) },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'each library in its own words; two pods and two scrapes are one',
    series: Object.assign(
      {},
      ...LIBRARIES.map(([workload, metric, mark]) => ({
        ...owner(workload),
        ...failing(metric, inPod(workload), mark, 2),
        ...failing(metric, inPod(workload, ',again="1"'), mark, 2),
      }))
    ) as Record<string, string>,
    expect: [{ at, alerts: LIBRARIES.map(([workload]) => alert(workload)) }],
  },
  {
    name: 'probes that fail have rules of their own; hardly any requests say nothing; no pod, no workload',
    series: {
      ...owner('probed'),
      ...counted('http_requests_total', `${inPod('probed')},route="/",code="200"`),
      ...counted('http_requests_total', `${inPod('probed')},route="/healthz",code="503"`),
      ...owner('idle'),
      ...counted('http_requests_total', `${inPod('idle')},code="500"`, 0.1),
      ...counted('http_requests_total', 'job="outside",instance="x",code="500"'),
    },
    expect: [{ at, alerts: [] }],
  },
  {
    name: 'clusters are told apart',
    series: {
      ...owner('web', ',cluster="eu"'),
      ...owner('web', ',cluster="us"'),
      ...failing('http_requests_total', inPod('web', ',cluster="eu"'), 'code="500"', 2),
      ...counted('http_requests_total', inPod('web', ',cluster="us"')),
    },
    expect: [{ at, alerts: [alert('web', { cluster: 'eu' })] }],
  },
];

export const workloadErrors: RuleCases = {
  rule: 'app-errors',
  cases,
  evaluateEvery: '1m',
  words: {
    case: cases[0]!.name,
    at,
    annotations: {
      cause:
        '6% of its answers were errors of the server over the last 2 minutes (threshold 5%), by its own metrics; probes are not counted.',
      description:
        'Whoever calls it gets an error for 6% of requests. 6% of its answers were errors of the server over the last 2 minutes (threshold 5%), by its own metrics; probes are not counted.',
      impact: 'Whoever calls it gets an error for 6% of requests.',
      kubectl: 'kubectl -n shop logs statefulset/web --tail=100',
      next_step: 'Read its log for the failing requests; see what it calls, and whether that began with a release.',
      page_url:
        'http://localhost:3000/a/clusterscope-kubernetes-app/objects/statefulsets/shop/web?cluster=clusterscope',
      runbook: 'docs/runbooks/app-errors.md',
      summary: 'web (shop) fails 6% of its requests',
    },
  },
};
