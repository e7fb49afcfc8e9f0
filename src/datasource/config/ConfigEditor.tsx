import React from 'react';
import type { DataSourcePluginOptionsEditorProps } from '@grafana/data';
import { Combobox, Field, FieldSet, Input, SecretInput, Stack } from '@grafana/ui';
import type { ClusterSecrets, ClusterSettings } from './ClusterSettings';
import { faultOfUrl, tidyUrl } from './gatewayUrl';
import { prometheusSources } from './prometheusSources';
import { TlsFields } from './TlsFields';
import { editsOf } from './editsOf';

const WIDTH = 60;

/** Settings of one cluster. */
export default function ConfigEditor(props: DataSourcePluginOptionsEditorProps<ClusterSettings, ClusterSecrets>) {
  const { options } = props;
  const { jsonData, url } = options;
  const edits = editsOf(props);
  const fault = url === '' ? '' : faultOfUrl(url);
  return (
    <>
      <FieldSet label="Gateway">
        <Stack direction="column" gap={2}>
          <Field
            label="URL"
            description="Where Grafana’s server reaches the gateway"
            required
            invalid={fault !== ''}
            error={fault}
            noMargin
          >
            <Input
              id="clusterscope-url"
              width={WIDTH}
              value={url}
              placeholder="http://clusterscope-gateway.clusterscope:8080"
              onChange={(event) => edits.url(event.currentTarget.value)}
              onBlur={(event) => edits.url(tidyUrl(event.currentTarget.value))}
            />
          </Field>
          <Field label="Token" description="Kept by Grafana’s server; no browser gets it back" required noMargin>
            <SecretInput
              id="clusterscope-token"
              width={WIDTH}
              isConfigured={options.secureJsonFields?.token === true}
              value={options.secureJsonData?.token ?? ''}
              onChange={(event) => edits.secret('token', event.currentTarget.value)}
              onReset={() => edits.resetSecret('token')}
            />
          </Field>
          <TlsFields settings={jsonData} certificateKept={options.secureJsonFields?.tlsCACert === true} edits={edits} />
        </Stack>
      </FieldSet>
      <FieldSet label="Prometheus">
        <Stack direction="column" gap={2}>
          <Field
            label="Data source"
            description="The Prometheus that watches the same cluster: usage, history and alerts come from it"
            noMargin
          >
            <Combobox
              id="clusterscope-prometheus"
              width={WIDTH}
              isClearable
              placeholder="None: states and problems only"
              options={prometheusSources()}
              value={jsonData.prometheusUid ?? null}
              onChange={(option: { value: string } | null) => edits.setting('prometheusUid', option?.value)}
            />
          </Field>
          <Field
            label="Cluster label"
            description="Value of the label “cluster” in Prometheus; empty when it watches this cluster only"
            noMargin
          >
            <Input
              id="clusterscope-cluster-label"
              width={WIDTH}
              value={jsonData.clusterLabel ?? ''}
              onChange={(event) => edits.setting('clusterLabel', event.currentTarget.value || undefined)}
            />
          </Field>
        </Stack>
      </FieldSet>
    </>
  );
}
