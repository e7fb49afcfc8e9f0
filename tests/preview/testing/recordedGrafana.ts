import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_ID, DATASOURCE_ID } from '../../../src/contract/identity';
import { Alerting } from '../server/alerting/Alerting';
import { createHandler } from '../server/createHandler';
import { Dashboards } from '../server/dashboards';
import { DataSourceStore } from '../server/dataSourceStore';
import { IdTokens } from '../server/idTokens';
import { readPlugins } from '../server/plugins';
import type { Recorded } from './recorded';
import { close, listen, startStandIns } from './standIns';

/** The route of the data source that was installed while recording. */
const ROUTES = [
  {
    path: 'api',
    method: 'GET',
    url: '{{ .JsonData.gatewayUrl }}/api',
    headers: [{ name: 'Authorization', content: 'Bearer {{ .SecureJsonData.gatewayToken }}' }],
  },
];

function writePlugin(folder: string): void {
  const info = { version: '0.0.1', logos: { small: 'img/logo.svg', large: 'img/logo.svg' } };
  mkdirSync(join(folder, 'datasource'));
  const app = { id: APP_ID, type: 'app', name: 'Clusterscope', info, dependencies: {} };
  const source = { id: DATASOURCE_ID, type: 'datasource', name: 'Clusterscope cluster', info, routes: ROUTES };
  writeFileSync(join(folder, 'plugin.json'), JSON.stringify(app));
  writeFileSync(join(folder, 'datasource/plugin.json'), JSON.stringify(source));
}

/** The preview's server with the data sources of the recorded Grafana, on stand-ins for what lies behind it. */
export async function startRecordedGrafana() {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  writePlugin(folder);
  const standIns = await startStandIns();
  const plugins = readPlugins(folder);
  const store = new DataSourceStore({ dist: folder }, plugins);
  const gatewayUrl = standIns.gateway.url;
  store.create({ uid: 'prom', name: 'Prometheus', type: 'prometheus', url: standIns.prometheus.url });
  const jsonData = { gatewayUrl, prometheusUid: 'prom' };
  const source = { uid: 'k8s-prod', name: 'prod-eu', type: DATASOURCE_ID, url: gatewayUrl, jsonData };
  store.create(source, { gatewayToken: '<gateway token>' });
  const alerting = new Alerting(store);
  const handler = createHandler({
    alerting,
    store,
    plugins,
    set: '13.1',
    role: 'Viewer',
    dashboards: new Dashboards(undefined),
    host: { folder, version: '' },
    idTokens: new IdTokens(() => 'http://localhost:3000/'),
  });
  const { server, url } = await listen(handler);
  const stop = async () => {
    await Promise.all([server, standIns.gateway.server, standIns.prometheus.server].map(close));
    rmSync(folder, { recursive: true });
  };
  /** Sends a recorded request and reads the answer as it was recorded. */
  const replay = async ({ request, user }: Recorded) => {
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const headers = { ...request.headers, 'x-preview-role': user };
    const answer = await fetch(`${url}${request.path}`, { method: request.method, headers, body });
    const text = await answer.text();
    const contentType = answer.headers.get('content-type');
    const isJson = contentType?.startsWith('application/json') && text !== '';
    return { status: answer.status, contentType, body: isJson ? (JSON.parse(text) as unknown) : text };
  };
  return { url, store, alerting, standIns, stop, replay };
}
