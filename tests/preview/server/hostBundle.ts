import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { ROOT, folderOfSet, routerOfSet, type GrafanaSet } from '../sets';

const HOST = join(__dirname, '../host');
const LOADER = ['system.js', 'extras/named-register.js', 'extras/amd.js'];

/** Modules that the npm packages hold but do not export, under names of our own; the same file, so the same instance. */
const HIDDEN: Record<string, string> = {
  'hidden/PluginPage': '@grafana/runtime/dist/esm/components/PluginPage.mjs',
  'hidden/PanelDataErrorView': '@grafana/runtime/dist/esm/components/PanelDataErrorView.mjs',
  'hidden/dataSources': '@grafana/runtime/dist/esm/services/dataSource/settings.mjs',
  'hidden/dataSourceImporter': '@grafana/runtime/dist/esm/services/dataSource/dataSource.mjs',
  'hidden/i18n': '@grafana/i18n/dist/esm/i18n.mjs',
};

/** Resolves everything the host imports from the packages of one Grafana version, wherever the host's source lies. */
function packagesOf(set: GrafanaSet): Plugin {
  const folder = folderOfSet(set);
  return {
    name: 'grafana-set',
    setup(builder) {
      builder.onResolve({ filter: /^hidden\// }, ({ path }) => ({
        path: join(folder, 'node_modules', HIDDEN[path] ?? ''),
      }));
      // The scenes that draw dashboards must meet the same router, as those inside a plugin do.
      const ofRouterDom = join(folder, 'node_modules/react-router-dom/');
      builder.onResolve({ filter: /^react-router$/ }, ({ kind, importer }) =>
        importer.startsWith(HOST) || importer.startsWith(ofRouterDom)
          ? builder.resolve('.', { kind, resolveDir: routerOfSet(set), pluginData: 'router' })
          : null
      );
      builder.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, pluginData }) =>
        importer.startsWith(HOST) && pluginData !== 'set'
          ? builder.resolve(path, { kind, resolveDir: folder, pluginData: 'set' })
          : null
      );
      // Grafana's fonts are not on npm: without this each page asks in vain for a dozen files.
      builder.onLoad({ filter: /GlobalStyles[\\/]fonts\.mjs$/ }, () => ({
        contents: 'export const getFontStyles = () => ({});',
      }));
    },
  };
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}

/** Changes when the host's source, this file or the packages do. */
function versionOf(set: GrafanaSet): string {
  const hash = createHash('sha256').update(readFileSync(__filename)).update(set);
  for (const name of sourcesIn(HOST)) {
    hash.update(name).update(readFileSync(join(HOST, name)));
  }
  hash.update(readFileSync(join(folderOfSet(set), 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds the browser side for a set unless it was built from the same sources before.
 * Answers the folder with `host.js` and SystemJS' files, and their version.
 */
export async function hostBundle(set: GrafanaSet): Promise<{ folder: string; version: string }> {
  const version = versionOf(set);
  const folder = join(ROOT, '.cache/preview', `${set}-${version}`);
  const done = join(folder, 'done');
  if (existsSync(done)) {
    return { folder, version };
  }
  mkdirSync(folder, { recursive: true });
  for (const file of LOADER) {
    copyFileSync(join(ROOT, 'node_modules/systemjs/dist', file), join(folder, file.replace('extras/', '')));
  }
  await build({
    entryPoints: [join(HOST, 'main.tsx')],
    outfile: join(folder, 'host.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome110',
    jsx: 'transform',
    // `define`: packages in UMD form would else register with SystemJS' AMD loader instead of exporting.
    define: { define: 'undefined', 'process.env.NODE_ENV': '"production"', global: 'window' },
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl', '.ttf': 'empty' },
    plugins: [packagesOf(set)],
    logLevel: 'error',
  });
  // Compressed once: at nine megabytes it would cost every page load half a second.
  writeFileSync(join(folder, 'host.js.gz'), gzipSync(readFileSync(join(folder, 'host.js'))));
  writeFileSync(done, '');
  return { folder, version };
}
