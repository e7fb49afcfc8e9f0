import React, { lazy, Suspense, type ComponentType } from 'react';
import { DataSourcePlugin } from '@grafana/data';
import { ClusterDataSource } from './ClusterDataSource';
import type { ClusterSecrets, ClusterSettings } from './config/ClusterSettings';
import type { ClusterQuery } from './query/ClusterQuery';

/** An editor that is loaded when it is opened. Grafana draws editors outside any Suspense of its own. */
function lazily<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  // Typed as what it draws: `lazy` adds a ref, which no editor takes.
  const Editor = lazy(load) as unknown as ComponentType<Props>;
  return function LazyEditor(props: Props) {
    return (
      <Suspense fallback={null}>
        <Editor {...props} />
      </Suspense>
    );
  };
}

export const plugin = new DataSourcePlugin<ClusterDataSource, ClusterQuery, ClusterSettings, ClusterSecrets>(
  ClusterDataSource
)
  .setConfigEditor(lazily(() => import('./config/ConfigEditor')))
  .setQueryEditor(lazily(() => import('./query/QueryEditor')))
  .setVariableQueryEditor(lazily(() => import('./variables/VariableEditor')));
