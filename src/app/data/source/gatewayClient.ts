import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import { createClient, grafanaFetcher, type Client } from '../../../client';

/** Client of one cluster's gateway through Grafana's data source proxy; `signal` ends its calls. */
export function gatewayClient(clusterUid: string, signal: AbortSignal): Client {
  const baseUrl = `/api/datasources/proxy/uid/${encodeURIComponent(clusterUid)}`;
  const send = (url: string) =>
    lastValueFrom(
      getBackendSrv().fetch<unknown>({ url, method: 'GET', showErrorAlert: false, retry: 0, abortSignal: signal })
    );
  return createClient(grafanaFetcher(baseUrl, send));
}
