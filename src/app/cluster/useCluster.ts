import { useContext } from 'react';
import { ClusterContext, type PickedCluster } from './ClusterContext';

/** The cluster the page shows. Throws outside `ClusterProvider`: a page without a cluster is a fault in the program. */
export function useCluster(): PickedCluster {
  const cluster = useContext(ClusterContext);
  if (cluster === null) {
    throw new Error('useCluster needs ClusterProvider above it');
  }
  return cluster;
}
