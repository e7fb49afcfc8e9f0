import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** Where the gateway's bundle goes unless told otherwise. */
export const GATEWAY_BUNDLE = path.join(ROOT, 'dist/gateway/clusterscope-gateway.mjs');

function productVersion(): string {
  return (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Bundles the gateway and all it needs into one file that `node` (22.19 or newer) runs, with a source map beside it. */
export async function buildGateway(outfile: string = GATEWAY_BUNDLE): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, 'src/gateway/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    sourcemap: true,
    minify: false,
    define: { CLUSTERSCOPE_VERSION: JSON.stringify(productVersion()) },
    legalComments: 'linked',
    logLevel: 'warning',
    // CommonJS packages inside an ES module still call require for Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}
