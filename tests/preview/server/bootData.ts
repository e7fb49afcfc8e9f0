import { VERSION, frontendSettings } from './frontendSettings';
import type { DataSourceStore } from './dataSourceStore';
import type { InstalledPlugin } from './plugins';
import type { Dashboards } from './dashboards';
import { userBody } from './users';
import type { Role } from '../options';

export interface NavItem {
  id: string;
  text: string;
  url?: string;
  icon?: string;
  img?: string;
  pluginId?: string;
  children?: NavItem[];
}

const RANK: Record<Role, number> = { Viewer: 0, Editor: 1, Admin: 2 };

function visible(role: string | undefined, mine: Role): boolean {
  return RANK[mine] >= (RANK[role as Role] ?? 0);
}

/** One section a plugin, one entry a page of its `includes` that asks to be in the menu. */
function appNav({ json, meta }: InstalledPlugin, role: Role): NavItem {
  const pages = (json.includes ?? []).filter(
    (page) => page.type === 'page' && page.addToNav && visible(page.role, role)
  );
  const logos = (meta.info as { logos: { small: string } }).logos;
  return {
    id: `plugin-page-${json.id}`,
    text: json.name,
    url: pages[0]?.path ?? `/a/${json.id}`,
    img: logos.small,
    pluginId: json.id,
    children: pages.map((page) => ({
      id: `plugin-page-${json.id}-${page.path}`,
      text: page.name,
      url: page.path?.replace('%PLUGIN_ID%', json.id),
      icon: page.icon,
      pluginId: json.id,
    })),
  };
}

/** What an Editor may in alerting. */
const EDITS_ALERTS = {
  'alert.rules:create': true,
  'alert.rules:write': true,
  'alert.rules:delete': true,
  'alert.notifications:write': true,
  'alert.provisioning.provenance:write': true,
  'folders:create': true,
};

export interface Boot {
  store: DataSourceStore;
  plugins: ReadonlyMap<string, InstalledPlugin>;
  dashboards: Dashboards;
}

/** `window.grafanaBootData`: settings, user and menu, as @grafana/runtime reads them once at start. */
export function bootData({ store, plugins, dashboards }: Boot, role: Role, theme: 'light' | 'dark') {
  const apps = [...plugins.values()].filter(({ json }) => json.type === 'app');
  const boards = dashboards.list().map(({ uid, title }) => ({ id: uid, text: title, url: `/d/${uid}`, icon: 'apps' }));
  const user = { ...userBody(role), orgRole: role, orgName: 'Main Org.', orgCount: 1, theme, isSignedIn: true };
  return {
    settings: { ...frontendSettings(store, plugins), appSubUrl: '', appUrl: '/' },
    user: {
      ...user,
      lightTheme: theme === 'light',
      timezone: 'browser',
      weekStart: '',
      locale: 'en-US',
      language: 'en-US',
      hasEditPermissionInFolders: role !== 'Viewer',
      permissions: {
        'datasources:query': true,
        'alert.rules:read': true,
        ...(role === 'Viewer' ? {} : EDITS_ALERTS),
        ...(role === 'Admin' ? { 'datasources:create': true, 'datasources:write': true } : {}),
      },
    },
    navTree: [
      ...apps.map((app) => appNav(app, role)),
      { id: 'dashboards/browse', text: 'Dashboards', icon: 'apps', url: '/dashboards', children: boards },
      { id: 'connections-datasources', text: 'Data sources', icon: 'database', url: '/connections/datasources' },
    ] as NavItem[],
    assets: { light: '', dark: '' },
    version: VERSION,
  };
}
