import { samplesLost as entry } from '../../entries/watching/alerting';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const samplesLost: AlertRule = {
  id: 'samples-lost',
  title: 'Remote storage refuses samples',
  group: WATCHING,
  severity: 'warning',
  profile: 'verbose',
  entry,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '10m',
  subject: null,
  summary: 'Remote storage refused {value|count} samples of {sender} in 10 minutes',
  impact: 'Charts and rules that read remote storage have gaps which nothing will fill.',
  cause: '{value|count} samples were given up by {sender} over the last 10 minutes.',
  nextStep: 'Read Prometheus’s log: it holds the answer of the remote side.',
  kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=prometheus',
  runbook: {
    meaning:
      'Prometheus writes to a remote storage (Mimir, Thanos, VictoriaMetrics, a cloud), which refused samples for good.',
    impact: 'These samples are missing there for ever.',
    check: [
      'Prometheus’s log, `component=remote`.',
      '`increase(prometheus_remote_storage_samples_failed_total[1h])` by url.',
    ],
    fix: [
      '**400, out of order or too old**: two Prometheus write the same series; add an external label to tell them apart.',
      '**429**: a limit of the remote side; send fewer series or raise it.',
      '**401, 403**: the credentials.',
    ],
  },
};
