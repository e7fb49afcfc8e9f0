export type { Cluster } from './Cluster';
export { ClusterPicker } from './ClusterPicker';
export { ClusterProvider } from './ClusterProvider';
export { listClusters } from './listClusters';
export { useCluster } from './useCluster';
