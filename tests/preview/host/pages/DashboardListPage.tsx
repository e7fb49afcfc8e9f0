import React from 'react';
import { Card } from '@grafana/ui';
import { PreviewPluginPage } from '../chrome/PreviewPluginPage';
import { navTree } from '../chrome/navTree';

/** `/dashboards`. */
export function DashboardListPage() {
  const boards = navTree().find(({ id }) => id === 'dashboards/browse')?.children ?? [];
  return (
    <PreviewPluginPage pageNav={{ text: 'Dashboards' }}>
      {boards.map(({ url, text }) => (
        <Card noMargin key={url} href={url}>
          <Card.Heading>{text}</Card.Heading>
        </Card>
      ))}
    </PreviewPluginPage>
  );
}
