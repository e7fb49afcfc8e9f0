import { CLUSTER_DASHBOARD } from '../../catalogue';
import { DATASOURCE_ID } from '../../contract/identity';

/** Names of the variables that every dashboard has. */
export const PROMETHEUS_VARIABLE = CLUSTER_DASHBOARD.prometheus;
export const CLUSTER_VARIABLE = CLUSTER_DASHBOARD.cluster;

export const PROMETHEUS = { type: 'prometheus', uid: `\${${PROMETHEUS_VARIABLE}}` } as const;
export const CLUSTERSCOPE = { type: DATASOURCE_ID, uid: `\${${CLUSTER_VARIABLE}}` } as const;

const dataSourceVariable = (name: string, label: string, type: string) => ({
  name,
  label,
  type: 'datasource',
  query: type,
  regex: '',
  refresh: 1,
  hide: 0,
  multi: false,
  includeAll: false,
  options: [],
  current: {},
});

/** The Prometheus and the cluster that the panels ask. */
export const VARIABLES = [
  dataSourceVariable(PROMETHEUS_VARIABLE, 'Prometheus', PROMETHEUS.type),
  dataSourceVariable(CLUSTER_VARIABLE, 'Cluster', CLUSTERSCOPE.type),
];
