import { configurationRefused as entry } from '../../entries/watching/alerting';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const configurationRefused: AlertRule = {
  id: 'prometheus-config-refused',
  title: 'Prometheus refuses its configuration',
  group: WATCHING,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '2m',
  subject: null,
  summary: 'Prometheus runs with an old configuration',
  impact: 'New rules and targets are not in use; after its next restart Prometheus will not start.',
  cause: 'The last reload of its configuration failed, more than 5 minutes ago.',
  nextStep: 'Check the file with promtool; the error names the line.',
  kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=prometheus',
  runbook: {
    meaning: 'Prometheus was told to read its configuration or rules anew and could not. It goes on with what it had.',
    impact: 'Changes since then have no effect, and a restart ends in a crash loop.',
    check: ['`promtool check config <file>` beside Prometheus, or its log, `err="error loading config"`.'],
    fix: ['Repair or take back the last change, then reload: `kill -HUP` or `POST /-/reload`.'],
  },
};
