import React from 'react';
import { Field, SecretTextArea, Switch } from '@grafana/ui';
import type { ClusterSettings } from './ClusterSettings';
import type { Edits } from './editsOf';

interface Props {
  settings: ClusterSettings;
  certificateKept: boolean;
  edits: Edits;
}

/** How Grafana's server checks the gateway's certificate. */
export function TlsFields({ settings, certificateKept, edits }: Props) {
  const { tlsAuthWithCACert = false, tlsSkipVerify = false } = settings;
  return (
    <>
      <Field
        label="Own certificate authority"
        description="For a gateway whose certificate is not from a public authority"
        noMargin
      >
        <Switch
          id="clusterscope-tls-ca"
          value={tlsAuthWithCACert}
          onChange={(event) => edits.setting('tlsAuthWithCACert', event.currentTarget.checked)}
        />
      </Field>
      {tlsAuthWithCACert && (
        <Field label="Authority’s certificate" noMargin>
          <SecretTextArea
            id="clusterscope-tls-ca-certificate"
            cols={60}
            rows={5}
            placeholder="-----BEGIN CERTIFICATE-----"
            isConfigured={certificateKept}
            onChange={(event) => edits.secret('tlsCACert', event.currentTarget.value)}
            onReset={() => edits.resetSecret('tlsCACert')}
          />
        </Field>
      )}
      <Field
        label="Skip certificate check"
        description="Anybody between Grafana and the gateway can then read the token"
        noMargin
      >
        <Switch
          id="clusterscope-tls-skip"
          value={tlsSkipVerify}
          onChange={(event) => edits.setting('tlsSkipVerify', event.currentTarget.checked)}
        />
      </Field>
    </>
  );
}
