import React, { Suspense, useEffect, useState } from 'react';
import { PluginContextProvider, type AppPlugin } from '@grafana/data';
import { locationSearchToObject } from '@grafana/runtime';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { useLocation, useParams } from 'react-router';
import { importApp } from '../services/pluginLoader';

/** `/a/<id>/…`: the app's root component, loaded from the built folder. */
export function AppPage() {
  const { id = '' } = useParams();
  const { pathname, search } = useLocation();
  const [plugin, setPlugin] = useState<AppPlugin>();
  const [error, setError] = useState('');
  useEffect(() => {
    importApp(id).then(setPlugin, (reason: unknown) => {
      console.error(reason);
      setError(reason instanceof Error ? reason.message : String(reason));
    });
  }, [id]);
  if (error) {
    return <Alert title="The plugin did not load">{error}</Alert>;
  }
  const Root = plugin?.root;
  if (!plugin || !Root) {
    return <LoadingPlaceholder text="Loading..." />;
  }
  return (
    <PluginContextProvider meta={plugin.meta}>
      <Suspense fallback={<LoadingPlaceholder text="Loading..." />}>
        <Root
          meta={plugin.meta}
          basename={`/a/${id}`}
          path={pathname}
          query={locationSearchToObject(search)}
          onNavChanged={() => undefined}
        />
      </Suspense>
    </PluginContextProvider>
  );
}
