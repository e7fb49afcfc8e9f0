import React from 'react';
import { locationUtil } from '@grafana/data';
import { PluginPage } from '@grafana/runtime';
import { Alert, LinkButton, Stack, Text } from '@grafana/ui';
import { CopyBlock } from '../../components/copy/CopyBlock';
import { mayAddDataSource } from './mayAddDataSource';
import { GATEWAY_COMMANDS, PROVISIONING_YAML } from './provisioningYaml';

/** Grafana's list of data source types. */
const ADD_DATASOURCE = '/connections/datasources/new';

/** First page before there is a cluster: what to install, and the way to a data source. */
export default function SetupPage() {
  const allowed = mayAddDataSource();
  return (
    <PluginPage pageNav={{ text: 'Connect a cluster' }}>
      <Stack direction="column" gap={3}>
        <Text element="p">
          Clusterscope shows a cluster through its gateway, a small read-only program that runs in the cluster. Each
          cluster is one data source in Grafana.
        </Text>
        <section aria-label="Install the gateway">
          <Stack direction="column" gap={1}>
            <Text element="h2" variant="h4">
              1. Install the gateway
            </Text>
            <Text element="p">It reads, and never writes. The last command prints the token for the next step.</Text>
            <CopyBlock label="gateway commands" text={GATEWAY_COMMANDS} />
          </Stack>
        </section>
        <section aria-label="Add the data source">
          <Stack direction="column" gap={1} alignItems="stretch">
            <Text element="h2" variant="h4">
              2. Add the data source
            </Text>
            {allowed ? (
              <div>
                <LinkButton href={locationUtil.assureBaseUrl(ADD_DATASOURCE)} icon="plus">
                  Add a Clusterscope data source
                </LinkButton>
              </div>
            ) : (
              <Alert severity="info" title="Ask an administrator of this Grafana to add a Clusterscope data source">
                Your role cannot add data sources. Once there is one that you may query, its cluster appears here.
              </Alert>
            )}
            <Text element="p">
              It needs the gateway’s address, the token, and the Prometheus data source that watches the same cluster.
              The same as a provisioning file:
            </Text>
            <CopyBlock label="provisioning file" text={PROVISIONING_YAML} />
          </Stack>
        </section>
      </Stack>
    </PluginPage>
  );
}
