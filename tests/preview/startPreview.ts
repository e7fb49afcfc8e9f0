import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PreviewOptions } from './options';
import { Alerting } from './server/alerting/Alerting';
import { createHandler } from './server/createHandler';
import { Dashboards } from './server/dashboards';
import { DataSourceStore } from './server/dataSourceStore';
import { hostBundle } from './server/hostBundle';
import { IdTokens } from './server/idTokens';
import { readPlugins } from './server/plugins';

export interface Preview {
  url: string;
  /** Data sources, to be changed by tests while the page is open. */
  store: DataSourceStore;
  stop(): Promise<void>;
}

/** Builds the page's browser side when needed and serves it on 127.0.0.1. Rejects when the port is taken or `dist` is not a plugin. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const plugins = readPlugins(options.dist);
  const set = options.set ?? '13.1';
  const store = new DataSourceStore(options, plugins);
  let url = '';
  const handler = createHandler({
    store,
    plugins,
    set,
    role: options.role ?? 'Admin',
    dashboards: new Dashboards(options.dashboards),
    host: await hostBundle(set),
    idTokens: new IdTokens(() => `${url}/`),
    alerting: new Alerting(store),
  });
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, store, stop };
}
