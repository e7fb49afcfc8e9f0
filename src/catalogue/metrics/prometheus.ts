import type { Exporter, Metric } from './metric';

function own<const L extends readonly string[]>(
  exporter: Exporter,
  name: string,
  type: Metric['type'],
  labels: L,
  note: string
): Metric & { labels: L } {
  return { name, type, unit: '1', labels, exporter, note };
}

/** What watches the cluster, about itself. */
export const prometheus = {
  up: own('prometheus', 'up', 'gauge', ['job', 'instance'], '1 when the last scrape of the target worked.'),
  ruleFailures: own(
    'prometheus',
    'prometheus_rule_evaluation_failures_total',
    'counter',
    ['rule_group'],
    'rule_group is a path with the group’s name.'
  ),
  configReloaded: own(
    'prometheus',
    'prometheus_config_last_reload_successful',
    'gauge',
    [],
    '0 while Prometheus runs with an older configuration than its file.'
  ),
  notificationsDropped: own(
    'prometheus',
    'prometheus_notifications_dropped_total',
    'counter',
    [],
    'Alerts that reached no Alertmanager.'
  ),
  samplesFailed: own(
    'prometheus',
    'prometheus_remote_storage_samples_failed_total',
    'counter',
    ['remote_name', 'url'],
    'Samples that remote storage refused; they are lost.'
  ),
  alertmanagerFailed: own(
    'alertmanager',
    'alertmanager_notifications_failed_total',
    'counter',
    ['integration', 'reason'],
    'By kind of receiver (slack, webhook …); reason since Alertmanager 0.26.'
  ),
  grafanaFailed: own(
    'grafana',
    'grafana_alerting_notifications_failed_total',
    'counter',
    ['integration', 'org'],
    'As Alertmanager’s own, of the one inside Grafana.'
  ),
  grafanaRuleFailures: own(
    'grafana',
    'grafana_alerting_rule_evaluation_failures_total',
    'counter',
    ['org'],
    'Rules that Grafana could not evaluate, mostly because a data source did not answer.'
  ),
} as const satisfies Record<string, Metric>;
