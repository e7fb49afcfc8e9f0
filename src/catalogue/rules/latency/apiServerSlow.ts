import { apiLatencyByCluster } from '../../entries/latency/apiLatency';
import { LATENCY } from '../groups';
import type { AlertRule } from '../rule';

export const apiServerSlow: AlertRule = {
  id: 'api-server-slow',
  title: 'The API server is slow',
  group: LATENCY,
  severity: 'warning',
  profile: 'standard',
  entry: apiLatencyByCluster,
  above: 2,
  bounds: { min: 0.1, max: 30 },
  for: '5m',
  keepFiringFor: '5m',
  subject: null,
  summary: 'API server: one request in a hundred takes longer than {value|duration}',
  impact: 'Rollouts, scaling and self-healing are late; kubectl and controllers wait.',
  cause:
    '99 % of requests for single objects were answered within {value|duration} over the last 5 minutes (threshold {threshold|duration}). Neither errors nor etcd explain it.',
  nextStep: 'Look for the verb and resource that are slow: a webhook in front of them, or a client that asks too much.',
  kubectl: 'kubectl get --raw /metrics | grep apiserver_current_inflight_requests',
  runbook: {
    meaning:
      'The 99th percentile of the time the API server needs for requests about single objects is above the threshold. Kubernetes’ own objective is one second. Lists are left out: they take as long as they are big.',
    impact: 'Every controller and every node waits: changes arrive late, and a little more load may turn into errors.',
    check: [
      'What is slow: `histogram_quantile(0.99, sum by (verb, resource, le) (rate(apiserver_request_duration_seconds_bucket{scope="resource"}[5m])))`.',
      'Webhooks: `histogram_quantile(0.99, sum by (name, le) (rate(apiserver_admission_webhook_admission_duration_seconds_bucket[5m])))`.',
      'Who asks: `topk(5, sum by (flow_schema) (rate(apiserver_flowcontrol_dispatched_requests_total[5m])))`.',
      'CPU and memory of the API server’s machine.',
    ],
    fix: [
      '**One webhook**: give it more replicas or a short `timeoutSeconds`.',
      '**One client**: make it list in pages or watch; limit it with a FlowSchema.',
      '**Everything**: the server needs more CPU, or there are far more objects than before (events, Secrets of old releases).',
    ],
  },
};
