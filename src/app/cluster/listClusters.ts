import { getDataSourceSrv } from '@grafana/runtime';
import { DATASOURCE_ID } from '../../contract/identity';
import type { DataSourceSettings } from '../../contract/settings';
import type { Cluster } from './Cluster';

/** Every Clusterscope data source this user may query, by name. */
export function listClusters(): Cluster[] {
  return (
    getDataSourceSrv()
      .getList({ type: DATASOURCE_ID })
      // Grafana's list also returns its built-in data source, whatever the filter.
      .filter((source) => source.type === DATASOURCE_ID)
      .map(({ uid, name, jsonData }) => ({ uid, name, settings: (jsonData ?? {}) as DataSourceSettings }))
      .sort((a, b) => a.name.localeCompare(b.name))
  );
}
