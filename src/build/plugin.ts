import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { copiedIntoApp, copiedIntoDataSource } from './copiedFiles';
import { DATASOURCE_FOLDER, DIST, PLUGIN_FOLDER, PLUGIN_ID, ROOT } from './paths';
import { webpackConfig } from './webpackConfig';

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** One bundle for each plugin.json: each is served under its own address and must find its chunks there. */
function configurations(target: string): Configuration[] {
  const version = packageVersion();
  return [
    webpackConfig({
      id: PLUGIN_ID,
      entry: 'src/app/module.tsx',
      folder: target,
      copied: copiedIntoApp(),
      version,
    }),
    webpackConfig({
      id: 'clusterscope-kubernetes-datasource',
      entry: 'src/datasource/module.tsx',
      folder: join(target, DATASOURCE_FOLDER),
      copied: copiedIntoDataSource(),
      version,
    }),
  ];
}

async function bundle(target: string): Promise<void> {
  const compiler = webpack(configurations(target));
  if (!compiler) {
    throw new Error('webpack made no compiler');
  }
  await new Promise<void>((resolve, reject) =>
    compiler.run((error, stats) =>
      compiler.close(() => {
        if (error) {
          reject(error);
        } else if (stats?.hasErrors()) {
          reject(new Error(stats.toString({ preset: 'errors-only', colors: false })));
        } else {
          resolve();
        }
      })
    )
  );
}

/**
 * Builds the plugin's folder anew, beside the old one, which stays until the new one is whole: whatever serves it never
 * sees half a plugin. Rejects with webpack's words when there is an error.
 */
export async function buildPlugin(): Promise<void> {
  const target = join(DIST, `.${PLUGIN_ID}.${process.pid}`);
  try {
    await bundle(target);
    rmSync(PLUGIN_FOLDER, { recursive: true, force: true });
    renameSync(target, PLUGIN_FOLDER);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}
