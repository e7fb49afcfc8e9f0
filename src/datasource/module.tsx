import React, { lazy, Suspense, type ComponentProps } from 'react';
import { DataSourcePlugin } from '@grafana/data';
import { ClusterDataSource } from './ClusterDataSource';
import type { ClusterSecrets, ClusterSettings } from './config/ClusterSettings';
import type { ProblemsQuery } from './query/ProblemsQuery';

const LazyConfigEditor = lazy(() => import('./config/ConfigEditor'));
const LazyQueryEditor = lazy(() => import('./query/QueryEditor'));

// Grafana draws editors outside any Suspense of its own.
function ConfigEditor(props: ComponentProps<typeof LazyConfigEditor>) {
  return (
    <Suspense fallback={null}>
      <LazyConfigEditor {...props} />
    </Suspense>
  );
}

function QueryEditor(props: ComponentProps<typeof LazyQueryEditor>) {
  return (
    <Suspense fallback={null}>
      <LazyQueryEditor {...props} />
    </Suspense>
  );
}

export const plugin = new DataSourcePlugin<ClusterDataSource, ProblemsQuery, ClusterSettings, ClusterSecrets>(
  ClusterDataSource
)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor);
