import { nothingScraped as entry } from '../../entries/watching/nothingScraped';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const nothingScraped: AlertRule = {
  id: 'nothing-scraped',
  title: 'Prometheus scrapes nothing of the cluster',
  group: WATCHING,
  severity: 'critical',
  profile: 'quiet',
  entry,
  above: 0,
  bounds: null,
  for: '3m',
  keepFiringFor: '2m',
  subject: null,
  summary: 'Prometheus sees nothing of the cluster: no alert about it will come',
  impact: 'Every other rule about this cluster is blind until this is repaired.',
  cause:
    'None of {value|count} targets (kubelets, API servers, kube-state-metrics, gateway) has answered for 3 minutes, or none is configured.',
  nextStep:
    'Open Status → Targets in Prometheus: the error beside a kubelet says whether it is the network, a token or a certificate.',
  kubectl: 'kubectl get nodes',
  runbook: {
    meaning:
      'Prometheus itself works, else this rule could not be evaluated, but no target that tells of the cluster answers: neither kubelet, API server, kube-state-metrics nor the gateway. Or Prometheus has no such target any more.',
    impact: 'No metrics, so no charts and no other alert about this cluster. Its workloads may be well.',
    check: [
      'Status → Targets in Prometheus: the errors of the jobs.',
      'Whether the cluster is there: `kubectl get nodes`.',
      'Whether Prometheus may find targets: its log, words such as `forbidden` or `x509`.',
    ],
    fix: [
      '**401, 403**: the ServiceAccount’s token or ClusterRole of Prometheus (`nodes/metrics`, list of pods and endpoints).',
      '**x509**: certificates were renewed; give Prometheus the new authority.',
      '**timeout**: network policy, firewall, or the whole cluster.',
      '**no targets**: the configuration lost its jobs; names that this rule knows contain kubelet, cadvisor, apiserver, kube-state-metrics or clusterscope.',
    ],
  },
};
