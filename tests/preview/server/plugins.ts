import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PluginRoute {
  path: string;
  method?: string;
  url?: string;
  headers?: Array<{ name: string; content: string }>;
}

/** The parts of plugin.json that the preview acts on; the rest travels to the browser untouched. */
export interface PluginJson {
  id: string;
  type: 'app' | 'datasource' | 'panel';
  name: string;
  info: { version?: string; logos?: { small: string; large: string }; [key: string]: unknown };
  includes?: Array<{ type: string; name: string; path?: string; icon?: string; addToNav?: boolean; role?: string }>;
  routes?: PluginRoute[];
  [key: string]: unknown;
}

export interface InstalledPlugin {
  json: PluginJson;
  folder: string;
  /** What `/api/frontend/settings` says of it. */
  meta: Record<string, unknown>;
}

function readPlugin(folder: string): InstalledPlugin {
  const json = JSON.parse(readFileSync(join(folder, 'plugin.json'), 'utf8')) as PluginJson;
  const baseUrl = `public/plugins/${json.id}`;
  const logo = (path: string | undefined) => `${baseUrl}/${path ?? 'img/logo.svg'}`;
  const logos = { small: logo(json.info.logos?.small), large: logo(json.info.logos?.large) };
  const meta = {
    ...json,
    info: { ...json.info, logos },
    module: `${baseUrl}/module.js`,
    baseUrl,
    signature: 'unsigned',
    angular: { detected: false },
    loadingStrategy: 'script',
    backend: json.backend ?? false,
    jsonData: {},
    enabled: true,
  };
  return { json, folder, meta };
}

/** The app in `dist` and the plugins nested in its folders, by id. Throws when there is no plugin.json. */
export function readPlugins(dist: string): Map<string, InstalledPlugin> {
  const nested = readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dist, entry.name, 'plugin.json')))
    .map((entry) => join(dist, entry.name));
  return new Map([dist, ...nested].map(readPlugin).map((plugin) => [plugin.json.id, plugin]));
}
