import React, { useEffect, useState } from 'react';
import { getBackendSrv } from '@grafana/runtime';
import { UrlSyncContextProvider, type EmbeddedScene } from '@grafana/scenes';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { useParams } from 'react-router';
import { PreviewPluginPage } from '../chrome/PreviewPluginPage';
import { dashboardScene, type DashboardJson } from './dashboardScene';

/** `/d/<uid>`. */
export function DashboardPage() {
  const { uid = '' } = useParams();
  const [opened, setOpened] = useState<{ title: string; scene: EmbeddedScene }>();
  const [error, setError] = useState('');
  useEffect(() => {
    getBackendSrv()
      .get<{ dashboard: DashboardJson }>(`/api/dashboards/uid/${uid}`)
      .then(({ dashboard }) => setOpened({ title: dashboard.title, scene: dashboardScene(dashboard) }))
      .catch((reason: { data?: { message?: string } }) => setError(reason.data?.message ?? String(reason)));
  }, [uid]);
  if (error || !opened) {
    return error ? <Alert title={error} /> : <LoadingPlaceholder text="Loading..." />;
  }
  const { title, scene } = opened;
  return (
    <PreviewPluginPage pageNav={{ text: title, parentItem: { text: 'Dashboards', url: '/dashboards' } }}>
      <UrlSyncContextProvider scene={scene} updateUrlOnInit>
        <scene.Component model={scene} />
      </UrlSyncContextProvider>
    </PreviewPluginPage>
  );
}
