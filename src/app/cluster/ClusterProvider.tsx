import React, { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ClusterContext } from './ClusterContext';
import { listClusters } from './listClusters';
import { pickCluster } from './pickCluster';
import { rememberCluster, rememberedCluster } from './rememberedCluster';
import { UnknownCluster } from './UnknownCluster';

interface Props {
  /** Shown when there is no cluster at all. */
  none: ReactNode;
  children: ReactNode;
}

/** Gives the pages below the cluster of the URL, and writes an implied one into the URL so that the address can be shared. */
export function ClusterProvider({ none, children }: Props) {
  const [search, setSearch] = useSearchParams();
  const inUrl = search.get('cluster');
  const all = useMemo(() => listClusters(), []);
  const picked = useMemo(() => pickCluster(all, inUrl, rememberedCluster()), [all, inUrl]);
  const pick = useCallback(
    (uid: string, replace = false) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('cluster', uid);
          return after;
        },
        { replace }
      ),
    [setSearch]
  );
  const cluster = picked.state === 'picked' ? picked.cluster : null;
  const implied = picked.state === 'picked' && picked.implied;
  useEffect(() => {
    if (cluster) {
      rememberCluster(cluster.uid);
    }
    if (cluster && implied) {
      pick(cluster.uid, true);
    }
  }, [cluster, implied, pick]);
  const value = useMemo(() => cluster && { ...cluster, all, pick: (uid: string) => pick(uid) }, [cluster, all, pick]);
  if (picked.state === 'unknown') {
    return <UnknownCluster uid={picked.uid} all={all} pick={pick} />;
  }
  return value ? <ClusterContext.Provider value={value}>{children}</ClusterContext.Provider> : <>{none}</>;
}
