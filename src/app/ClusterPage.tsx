import React, { Suspense, type ReactNode } from 'react';
import { LoadingPlaceholder } from '@grafana/ui';
import { Outlet, useLocation } from 'react-router-dom';
import { ClusterProvider, useCluster } from './cluster';
import { TimeProvider } from './data/time/TimeProvider';
import { PageBoundary } from './PageBoundary';

function PageOfCluster() {
  const { uid } = useCluster();
  const { pathname } = useLocation();
  // The key starts every address afresh: nothing of one object may show under the name of another.
  return (
    <PageBoundary key={`${uid} ${pathname}`}>
      <Suspense fallback={<LoadingPlaceholder text="Loading…" />}>
        <Outlet />
      </Suspense>
    </PageBoundary>
  );
}

/** What every page about a cluster stands in: the cluster, its time range, an error boundary. */
export function ClusterPage({ none }: { none: ReactNode }) {
  return (
    <ClusterProvider none={none}>
      <TimeProvider>
        <PageOfCluster />
      </TimeProvider>
    </ClusterProvider>
  );
}
