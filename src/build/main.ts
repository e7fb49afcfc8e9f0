import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PLUGIN_FOLDER, ROOT } from './paths';
import { buildPlugin, packageVersion } from './plugin';
import { scriptSizes, sizeTable } from './sizes';
import { zipPlugin } from './zip';

async function plugin(): Promise<void> {
  await buildPlugin();
  console.log(`${relative(ROOT, PLUGIN_FOLDER)}\n${sizeTable(scriptSizes(PLUGIN_FOLDER))}`);
}

async function gateway(): Promise<void> {
  const { buildGateway } = await import('./gateway');
  await buildGateway();
}

function zip(): void {
  const file = zipPlugin(packageVersion());
  console.log(`${relative(ROOT, file)} ${(statSync(file).size / 1000).toFixed(0)} kB`);
}

const parts: Record<string, () => Promise<void> | void> = {
  plugin,
  gateway,
  zip: async () => {
    if (!existsSync(join(PLUGIN_FOLDER, 'module.js'))) {
      await plugin();
    }
    zip();
  },
  all: async () => {
    await plugin();
    zip();
    await gateway();
  },
};

const [name = 'all'] = process.argv.slice(2);
const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
if (part === undefined) {
  console.error(`unknown part ${JSON.stringify(name)}; known: ${Object.keys(parts).join(', ')}`);
  process.exitCode = 1;
} else {
  Promise.resolve(part()).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
