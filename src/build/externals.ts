/**
 * Modules that Grafana 12.3 and newer shares with plugins. Bundling one of them gives the plugin a second copy with its own
 * contexts and state; leaving out one that is not shared keeps the plugin from loading.
 */
export const SHARED_MODULES: readonly string[] = [
  '@emotion/css',
  '@emotion/react',
  '@grafana/data',
  '@grafana/data/unstable',
  '@grafana/runtime',
  '@grafana/runtime/unstable',
  '@grafana/ui',
  '@grafana/ui/unstable',
  'i18next',
  'lodash',
  'moment',
  'react',
  'react-dom',
  'react-router',
  'rxjs',
  'rxjs/operators',
];

/** webpack's `externals`: the shared modules, and the AMD loader's word about the module itself. */
export const EXTERNALS: Record<string, string> = {
  ...Object.fromEntries(SHARED_MODULES.map((name) => [name, name])),
  'amd-module': 'module',
};
