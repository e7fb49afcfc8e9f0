import type { DataSourceJsonData } from '@grafana/data';
import type { DataSourceSecrets, DataSourceSettings } from '../../contract/settings';

/** `jsonData` with the TLS fields that Grafana's own proxy reads. */
export interface ClusterSettings extends DataSourceJsonData, DataSourceSettings {
  tlsSkipVerify?: boolean;
  /** Whether `tlsCACert` is to be used. */
  tlsAuthWithCACert?: boolean;
}

export interface ClusterSecrets extends DataSourceSecrets {
  /** PEM. */
  tlsCACert?: string;
}
