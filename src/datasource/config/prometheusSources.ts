import { getDataSourceSrv } from '@grafana/runtime';

/** Data source types that answer PromQL the way Prometheus does. */
const TYPES = [
  'prometheus',
  'grafana-amazonprometheus-datasource',
  'grafana-azureprometheus-datasource',
  'victoriametrics-metrics-datasource',
];

/** The Prometheus data sources this user may query, as options of a picker. */
export function prometheusSources(): Array<{ label: string; value: string; description: string }> {
  return getDataSourceSrv()
    .getList({ type: TYPES })
    .filter((source) => TYPES.includes(source.type))
    .map(({ name, uid }) => ({ label: name, value: uid, description: uid }));
}
