import React from 'react';
import { PluginPage } from '@grafana/runtime';
import { Alert, Button, Stack } from '@grafana/ui';
import type { Cluster } from './Cluster';

interface Props {
  uid: string;
  all: readonly Cluster[];
  pick(uid: string): void;
}

/** Stands in for a page whose address names a cluster that is not there: showing another one instead would mislead. */
export function UnknownCluster({ uid, all, pick }: Props) {
  return (
    <PluginPage pageNav={{ text: 'Unknown cluster' }}>
      <Alert severity="warning" title={`There is no cluster “${uid}” here`}>
        Its data source was deleted, or you have no permission to query it. Clusters you can open:
      </Alert>
      <Stack direction="row" wrap="wrap" gap={1}>
        {all.map((cluster) => (
          <Button key={cluster.uid} variant="secondary" onClick={() => pick(cluster.uid)}>
            {cluster.name}
          </Button>
        ))}
      </Stack>
    </PluginPage>
  );
}
