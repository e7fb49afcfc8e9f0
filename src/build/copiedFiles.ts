import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths';

interface Copied {
  from: string;
  /** Below the plugin's folder. */
  to: string;
}

/** Files of the app that no bundler touches. Dashboards are those that plugin.json lists. */
export function copiedIntoApp(): Copied[] {
  return [
    { from: 'plugin.json', to: 'plugin.json' },
    { from: 'README.md', to: 'README.md' },
    { from: 'CHANGELOG.md', to: 'CHANGELOG.md' },
    { from: 'LICENSE', to: 'LICENSE' },
    { from: 'src/build/img', to: 'img' },
    { from: 'dashboards', to: 'dashboards' },
  ].filter(({ from }) => existsSync(join(ROOT, from)));
}

export function copiedIntoDataSource(): Copied[] {
  return [
    { from: 'src/datasource/plugin.json', to: 'plugin.json' },
    { from: 'src/build/img', to: 'img' },
  ];
}
