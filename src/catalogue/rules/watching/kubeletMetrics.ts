import { kubeletMetricsMissing } from '../../entries/watching/missingMetrics';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const kubeletMetrics: AlertRule = {
  id: 'kubelet-metrics-missing',
  title: 'Nodes are not measured',
  group: WATCHING,
  severity: 'warning',
  profile: 'standard',
  entry: kubeletMetricsMissing,
  above: 0,
  bounds: null,
  for: '10m',
  keepFiringFor: '5m',
  subject: null,
  summary: '{value|count} nodes are ready but not measured',
  impact: 'Memory, CPU and disk of what runs there are unknown: no early warning comes from these nodes.',
  cause: 'There are {value|count} ready nodes more than kubelets with container metrics, for 10 minutes.',
  nextStep: 'Compare the nodes with the kubelet targets of Prometheus; scrape /metrics/cadvisor of those that lack.',
  kubectl: 'kubectl get nodes -o wide',
  runbook: {
    meaning:
      'More nodes are ready than there are targets with container metrics (`container_memory_working_set_bytes`). Some kubelets are not scraped, or not under the path `/metrics/cadvisor`.',
    impact: 'Usage, throttling and memory kills on these nodes are invisible, and so are the alerts about them.',
    check: [
      'Measured: `count by (instance) (container_memory_working_set_bytes)`; there: `kubectl get nodes`.',
      'Status → Targets: is there a kubelet target for each node, and with the path `/metrics/cadvisor`?',
    ],
    fix: [
      '**No target**: the scrape job leaves these nodes out (labels, taints, an agent that does not run there).',
      '**401, 403**: Prometheus may not read `nodes/metrics`.',
      '**Virtual nodes** (Fargate, virtual-kubelet): they have no such metrics; put this rule to rest.',
    ],
  },
};
