/** `jsonData` of one Clusterscope data source = one cluster. Stored by Grafana, visible to every role: no secrets. */
export interface DataSourceSettings {
  /** UID of the Prometheus data source that watches the same cluster. */
  prometheusUid?: string;
  /** Reserved for logs. */
  lokiUid?: string;
  /** Value of the `cluster` label in Prometheus, when several clusters share it. */
  clusterLabel?: string;
}

/** `secureJsonData`: sent to Grafana once, never back. */
export interface DataSourceSecrets {
  /** Bearer token for the gateway; Grafana's proxy adds it. */
  token?: string;
}
