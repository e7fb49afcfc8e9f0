import { stateMetricsMissing } from '../../entries/watching/missingMetrics';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const stateMetrics: AlertRule = {
  id: 'state-metrics-missing',
  title: 'Nothing tells the state of pods',
  group: WATCHING,
  severity: 'critical',
  profile: 'quiet',
  entry: stateMetricsMissing,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '2m',
  subject: null,
  summary: 'No metrics about pods and workloads: most rules are blind',
  impact: 'Alerts about crashes, rollouts, replicas, nodes and volumes stay silent.',
  cause: 'Prometheus measures {value|count} nodes, but nothing has exported kube_pod_status_phase for 5 minutes.',
  nextStep: 'Look after kube-state-metrics, or start the gateway with --kube-state-metrics.',
  kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=kube-state-metrics',
  runbook: {
    meaning:
      'Kubelets are scraped, but the families that tell the state of objects (`kube_pod_status_phase` and the like) are missing. They come from kube-state-metrics, or from the gateway when it is started with `--kube-state-metrics`.',
    impact: 'Most rules rest on these families and cannot fire.',
    check: [
      'Whether it runs: `kubectl get pods -A -l app.kubernetes.io/name=kube-state-metrics`.',
      'Whether it is scraped: `up{job=~".*kube-state-metrics.*"}`.',
      'The gateway’s arguments: `kubectl -n clusterscope get deploy -o yaml | grep kube-state-metrics`.',
    ],
    fix: [
      '**Crashing**: out of memory on a large cluster; raise its limit.',
      '**Not there**: install it, or let the gateway export its families.',
      '**Not scraped**: its ServiceMonitor or annotation.',
    ],
  },
};
