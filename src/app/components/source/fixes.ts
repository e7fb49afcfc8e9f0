import type { ErrorCode } from '../../../contract/errors';

const TOKEN = 'An administrator can set the token in the data source’s settings, field “Token”.';
const CERTIFICATE = 'Renew the certificate, or give its authority in the data source’s TLS settings.';
const CREDENTIALS = 'Renew the credentials the gateway runs with (service account or kubeconfig).';

const FIXES: Partial<Record<ErrorCode, string>> = {
  'token-missing': TOKEN,
  'token-refused': TOKEN,
  'identity-missing': 'Sign in; if you are, an administrator has to let Grafana forward identities to data sources.',
  'identity-refused':
    'Reload the page; if it stays, compare `grafana` in the gateway’s configuration with this Grafana.',
  'identity-unverifiable': 'Check that the gateway can reach Grafana’s keys (`grafana.jwksUrl` in its configuration).',
  'not-synced': 'The gateway is still reading the cluster; this page fills in by itself.',
  'api-server-unreachable': 'Check that the API server runs and that the gateway can reach its address.',
  'api-server-certificate': 'Renew the API server’s certificate, or correct the authority in the gateway’s kubeconfig.',
  'api-server-unauthorized': CREDENTIALS,
  'kind-forbidden': 'Grant the gateway’s ClusterRole get, list and watch on this kind.',
  'too-many-requests': 'The page asks again by itself.',
  'gateway-unreachable': 'Check that the gateway runs and that the URL in the data source’s settings is right.',
  'gateway-certificate': CERTIFICATE,
  'not-a-gateway': 'The URL in the data source’s settings leads to something else: set it to the gateway’s address.',
  'grafana-unreachable': 'Check your connection to Grafana; this page asks again by itself.',
  'grafana-refused': 'Sign in again, or ask an administrator for permission to query this data source.',
  'datasource-missing': 'The data source was deleted: pick another cluster above.',
};

/** What to do about a failed gateway call; empty when there is no advice. */
export function fixFor(code: ErrorCode | undefined): string {
  return (code && FIXES[code]) ?? '';
}

/** What to do when Prometheus does not answer. */
export const PROMETHEUS_FIX =
  'Check that Prometheus runs and that the data source’s settings name the right Prometheus data source.';
