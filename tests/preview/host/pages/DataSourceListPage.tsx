import React, { useEffect, useState } from 'react';
import type { DataSourceSettings } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { Card, LinkButton } from '@grafana/ui';
import { PreviewPluginPage } from '../chrome/PreviewPluginPage';

/** `/connections/datasources`. */
export function DataSourceListPage() {
  const [sources, setSources] = useState<DataSourceSettings[]>([]);
  useEffect(() => {
    getBackendSrv().get<DataSourceSettings[]>('/api/datasources').then(setSources, console.error);
  }, []);
  const add = <LinkButton href="/connections/datasources/new">Add new data source</LinkButton>;
  return (
    <PreviewPluginPage pageNav={{ text: 'Data sources' }} actions={add}>
      {sources.map(({ uid, name, typeName, url }) => (
        <Card noMargin key={uid} href={`/connections/datasources/edit/${uid}`}>
          <Card.Heading>{name}</Card.Heading>
          <Card.Meta>{[typeName, url]}</Card.Meta>
        </Card>
      ))}
    </PreviewPluginPage>
  );
}
