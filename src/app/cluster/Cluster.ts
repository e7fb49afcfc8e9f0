import type { DataSourceSettings } from '../../contract/settings';

/** A Clusterscope data source. */
export interface Cluster {
  /** UID of the data source. */
  uid: string;
  name: string;
  settings: DataSourceSettings;
}
