import React from 'react';
import { getBackendSrv, getDataSourceSrv, locationService } from '@grafana/runtime';
import { Button, Stack } from '@grafana/ui';
import { useParams } from 'react-router';
import { DATASOURCE_ID } from '../../../../src/contract/identity';
import { PreviewPluginPage } from '../chrome/PreviewPluginPage';

const TYPES = [
  { id: DATASOURCE_ID, name: 'Clusterscope cluster' },
  { id: 'prometheus', name: 'Prometheus' },
];

async function create(type: string, name: string): Promise<void> {
  const body = { name: `${name} ${Math.random().toString(36).slice(2, 6)}`, type, access: 'proxy' };
  const { datasource } = await getBackendSrv().post<{ datasource: { uid: string } }>('/api/datasources', body);
  await getDataSourceSrv().reload();
  locationService.push(`/connections/datasources/edit/${datasource.uid}`);
}

/** `/connections/datasources/new`, and `/connections/datasources/<type>` with that type alone. */
export function NewDataSourcePage() {
  const { type } = useParams();
  const shown = TYPES.filter(({ id }) => type === undefined || id === type);
  return (
    <PreviewPluginPage pageNav={{ text: 'Add data source' }}>
      <Stack direction="column" alignItems="flex-start">
        {shown.map(({ id, name }) => (
          <Button key={id} onClick={() => void create(id, name)}>
            Add new data source: {name}
          </Button>
        ))}
      </Stack>
    </PreviewPluginPage>
  );
}
