import type { DataSourceApi, DataSourceInstanceSettings } from '@grafana/data';
import { setBackendSrv, setDataSourceSrv, type BackendSrv, type DataSourceSrv } from '@grafana/runtime';
import { defer, from } from 'rxjs';
import { DATASOURCE_ID } from '../../../contract/identity';
import type { DataSourceSettings } from '../../../contract/settings';

interface Source {
  uid: string;
  name: string;
  type?: string;
  jsonData?: DataSourceSettings;
}

/** Data sources that Grafana lists, the built-in one included, which it returns whatever the filter. */
export function listDataSources(sources: readonly Source[], prometheus?: Pick<DataSourceApi, 'query'>): void {
  const builtIn = { uid: 'grafana', name: '-- Grafana --', type: 'datasource' };
  const all = [...sources.map((source) => ({ type: DATASOURCE_ID, jsonData: {}, ...source })), builtIn];
  setDataSourceSrv({
    getList: () => all as unknown as DataSourceInstanceSettings[],
    getInstanceSettings: (uid) => all.find((source) => source.uid === uid) as DataSourceInstanceSettings | undefined,
    get: () => (prometheus ? Promise.resolve(prometheus as DataSourceApi) : Promise.reject(new Error('not found'))),
  } as DataSourceSrv);
}

/** What Grafana's proxy answers, by URL; a rejection is what its backend service throws. Returns the URLs asked so far. */
export function answerProxy(answer: (url: string) => Promise<{ status: number; data: unknown }>): string[] {
  const asked: string[] = [];
  setBackendSrv({
    fetch: ({ url }: { url: string }) =>
      defer(() => {
        asked.push(url);
        return from(answer(url));
      }),
  } as unknown as BackendSrv);
  return asked;
}
