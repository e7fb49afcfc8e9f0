/** The generated dashboard of a cluster: its UID, and the variables that say which data sources it asks. */
export const CLUSTER_DASHBOARD = { uid: 'clusterscope-cluster', prometheus: 'datasource', cluster: 'cluster' } as const;

/** Path of that dashboard for one cluster, over the last three hours. The end of it is the time, so that a message can put another. */
export function clusterDashboardPath({ cluster, prometheus }: { cluster: string; prometheus: string }): string {
  const variables = `var-${CLUSTER_DASHBOARD.prometheus}=${encodeURIComponent(prometheus)}&var-${CLUSTER_DASHBOARD.cluster}=${encodeURIComponent(cluster)}`;
  return `/d/${CLUSTER_DASHBOARD.uid}?${variables}&from=now-3h&to=now`;
}
