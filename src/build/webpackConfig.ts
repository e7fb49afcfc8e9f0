import { statSync } from 'node:fs';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import type { Configuration } from 'webpack';
import { EXTERNALS } from './externals';
import { ROOT } from './paths';
import { fillPlaceholders } from './placeholders';

export interface PluginBundle {
  id: string;
  /** Module that exports `plugin`, from the repository root. */
  entry: string;
  folder: string;
  copied: ReadonlyArray<{ from: string; to: string }>;
  version: string;
}

const runtime = (file: string) => join(ROOT, 'src/build/runtime', file);
// `require`: plain JavaScript, since jest's configuration reads it too.
const swc = require('./swc') as Record<string, unknown>;

/** webpack's configuration of one plugin: AMD module `module.js` beside its chunks, as Grafana's loader wants it. */
const PURE = /[\\/]src[\\/](contract|catalogue|diagnosis)[\\/]/;

export function webpackConfig({ id, entry, folder, copied, version }: PluginBundle): Configuration {
  const fill = (content: Buffer, file: string) =>
    /\.(json|md)$/.test(file) && !file.includes('dashboards')
      ? fillPlaceholders(content.toString('utf8'), version, process.env.SOURCE_DATE_EPOCH)
      : content;
  return {
    name: id,
    mode: 'production',
    target: ['web', 'es2022'],
    context: ROOT,
    devtool: 'source-map',
    entry: { module: [runtime('publicPath.js'), join(ROOT, entry)] },
    externals: EXTERNALS,
    output: {
      path: folder,
      filename: '[name].js',
      chunkFilename: '[id].[contenthash:8].js',
      library: { type: 'amd' },
      // Names the global that chunks register with: two plugins on one page must not share it.
      uniqueName: id,
      publicPath: `public/plugins/${id}/`,
    },
    resolve: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      alias: {
        'react/jsx-runtime$': runtime('jsxRuntime.js'),
        'react/jsx-dev-runtime$': runtime('jsxRuntime.js'),
      },
    },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swc } },
        // Data and pure functions: a page loads what it uses of them, not all that their index.ts names.
        { test: PURE, sideEffects: false },
      ],
    },
    optimization: { chunkIds: 'deterministic' },
    plugins: [
      new CopyPlugin({
        // A target without extension (LICENSE) would be taken for a folder.
        patterns: copied.map(({ from, to }) => ({
          from: join(ROOT, from),
          to,
          toType: statSync(join(ROOT, from)).isDirectory() ? ('dir' as const) : ('file' as const),
          transform: fill,
        })),
      }),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
