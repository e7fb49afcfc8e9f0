import type { DataSourceStore, StoredDataSource } from './dataSourceStore';
import type { InstalledPlugin } from './plugins';

export const VERSION = '12.4.3';

function coreMeta(id: string, name: string, backend: boolean) {
  const logo = `public/plugins/${id}/img/logo.svg`;
  return {
    id,
    type: 'datasource',
    name,
    info: { author: { name: 'Grafana Labs' }, description: '', links: [], logos: { small: logo, large: logo } },
    module: `core:plugin/${id}`,
    baseUrl: `public/plugins/${id}`,
    backend,
    metrics: true,
    annotations: true,
    signature: 'internal',
    angular: { detected: false },
  };
}

/** Grafana lists these beside a user's own, also when asked for one type only. */
const BUILT_IN = [
  { id: -1, uid: 'grafana', name: '-- Grafana --', plugin: 'grafana', builtIn: true },
  { id: -3, uid: '-- Dashboard --', name: '-- Dashboard --', plugin: 'dashboard', builtIn: true },
  { id: -2, uid: '-- Mixed --', name: '-- Mixed --', plugin: 'mixed', builtIn: true },
].map(({ plugin, builtIn, ...source }) => ({
  ...source,
  type: 'datasource',
  meta: { ...coreMeta(plugin, source.name, true), builtIn },
  isDefault: false,
  preload: false,
  jsonData: {},
  readOnly: false,
}));

function instanceSettings(source: StoredDataSource, plugins: ReadonlyMap<string, InstalledPlugin>) {
  return {
    id: source.id,
    uid: source.uid,
    type: source.type,
    name: source.name,
    meta: plugins.get(source.type)?.meta ?? coreMeta(source.type, source.typeName, true),
    url: `/api/datasources/proxy/uid/${source.uid}`,
    isDefault: source.isDefault,
    access: source.access,
    preload: false,
    module: `public/plugins/${source.type}/module.js`,
    jsonData: source.jsonData,
    readOnly: source.readOnly,
    cachingConfig: { enabled: false, TTLMs: 0 },
  };
}

function appSettings({ meta, json }: InstalledPlugin) {
  return {
    id: json.id,
    path: meta.module,
    version: json.info.version,
    preload: false,
    angular: { detected: false },
    loadingStrategy: 'script',
    extensions: { addedLinks: [], addedComponents: [], exposedComponents: [], extensionPoints: [], addedFunctions: [] },
    dependencies: json.dependencies,
  };
}

/** Body of `/api/frontend/settings`, which is also the settings part of the page's boot data. */
export function frontendSettings(store: DataSourceStore, plugins: ReadonlyMap<string, InstalledPlugin>) {
  const own = store.list().map((source) => instanceSettings(source, plugins));
  const apps = [...plugins.values()].filter(({ json }) => json.type === 'app').map(appSettings);
  return {
    datasources: Object.fromEntries([...BUILT_IN, ...own].map((source) => [source.name, source])),
    defaultDatasource: own.find((source) => source.isDefault)?.name ?? '-- Grafana --',
    apps: Object.fromEntries(apps.map((app) => [app.id, app])),
    buildInfo: {
      hideVersion: false,
      version: VERSION,
      versionString: `Grafana v${VERSION} (preview)`,
      commit: 'preview',
      commitShort: 'preview',
      buildstamp: 0,
      edition: 'Open Source',
      latestVersion: '',
      hasUpdate: false,
      env: 'production',
    },
    unifiedAlertingEnabled: true,
    unifiedAlerting: { minInterval: '10s', recordingRulesEnabled: true },
    featureToggles: { topnav: true, newPanelPadding: true },
  };
}
