import { alertsUndelivered as entry } from '../../entries/watching/alerting';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const alertsUndelivered: AlertRule = {
  id: 'alerts-undelivered',
  title: 'Alerts are not delivered',
  group: WATCHING,
  severity: 'critical',
  profile: 'quiet',
  entry,
  above: 0,
  bounds: null,
  for: '1m',
  keepFiringFor: '10m',
  subject: null,
  summary: '{sender} could not deliver {value|count} alerts in 10 minutes',
  impact: 'Somebody was not told of something: look at the list of alerts now.',
  cause: '{value|count} alerts or messages failed in {sender} over the last 10 minutes.',
  nextStep: 'Open the contact point and send a test; the answer says what is wrong.',
  kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=alertmanager',
  runbook: {
    meaning:
      'Prometheus could hand alerts to no Alertmanager, or Alertmanager or Grafana could not send a message to its receiver. This message came by a way that works, or after the trouble.',
    impact: 'People were not told. What fires is still in the list of alerts.',
    check: [
      'Grafana: Alerting → Contact points shows the last error of each.',
      'Alertmanager: its log; `increase(alertmanager_notifications_failed_total[1h])` by integration and reason.',
      'Prometheus: Status → Runtime; are all Alertmanagers there?',
    ],
    fix: [
      '**Slack 404, no_service, channel_is_archived**: the webhook was removed or its channel archived; make a new one.',
      '**429**: too many messages; group more, or raise the profile.',
      '**timeout**: no way out to the internet; a proxy.',
    ],
  },
};
