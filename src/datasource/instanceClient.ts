import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import { createClient, grafanaFetcher, type Client } from '../client';

/** Client of the gateway behind a data source, through Grafana's proxy. */
export function instanceClient(uid: string): Client {
  const send = (url: string) =>
    lastValueFrom(getBackendSrv().fetch<unknown>({ url, method: 'GET', showErrorAlert: false, retry: 0 }));
  return createClient(grafanaFetcher(`/api/datasources/proxy/uid/${encodeURIComponent(uid)}`, send));
}
