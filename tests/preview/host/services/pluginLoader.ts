/// <reference types="systemjs" />
import type { AppPlugin, DataSourceApi, DataSourcePlugin } from '@grafana/data';
import { config, getBackendSrv } from '@grafana/runtime';
import type { PluginMeta } from '@grafana/data';

interface PluginModule {
  plugin: unknown;
}

async function importModule(path: string, version: string | undefined): Promise<PluginModule> {
  return System.import<PluginModule & System.Module>(`/${path}?_cache=${version ?? ''}`);
}

/** The app's plugin object with its meta, as Grafana hands it to `init`. Rejects when the app is not installed. */
export async function importApp(id: string): Promise<AppPlugin> {
  const app = config.apps[id];
  if (!app) {
    throw new Error(`Application not found: ${id}`);
  }
  const [module, meta] = await Promise.all([
    importModule(app.path, app.version),
    getBackendSrv().get<PluginMeta>(`/api/plugins/${id}/settings`),
  ]);
  const plugin = module.plugin as AppPlugin;
  plugin.meta = meta as AppPlugin['meta'];
  plugin.init(plugin.meta);
  return plugin;
}

/** A data source's plugin object from the built folder. */
export async function importDataSource(meta: PluginMeta): Promise<DataSourcePlugin<DataSourceApi>> {
  const plugin = (await importModule(meta.module, meta.info.version)).plugin as DataSourcePlugin<DataSourceApi>;
  plugin.meta = meta as DataSourcePlugin<DataSourceApi>['meta'];
  return plugin;
}
