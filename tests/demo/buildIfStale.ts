import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../preview/sets';

export type Target = 'plugin' | 'gateway';

export const OUTPUT: Record<Target, string> = {
  plugin: join(ROOT, 'dist/clusterscope-kubernetes-app'),
  gateway: join(ROOT, 'dist/gateway'),
};
export const MAIN_FILE: Record<Target, string> = { plugin: 'module.js', gateway: 'clusterscope-gateway.mjs' };

function sourcesIn(path: string): string[] {
  if (statSync(path).isFile()) {
    return [path];
  }
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  return files.filter((file) => statSync(file).isFile() && !/\.test\.tsx?$/.test(file)).sort();
}

/** What each target is made of, beside the locked packages. */
const MADE_OF: Record<Target, string[]> = {
  plugin: ['app', 'build', 'catalogue', 'client', 'contract', 'datasource', 'diagnosis'],
  gateway: ['build', 'catalogue', 'contract', 'diagnosis', 'gateway'],
};

/** Changes with every source of a target, the plugin's description and the locked packages. */
function sourceHash(target: Target): string {
  const hash = createHash('sha256');
  const beside = [
    'package-lock.json',
    ...(target === 'plugin' ? ['plugin.json', 'dashboards', 'README.md', 'CHANGELOG.md'] : []),
  ];
  for (const path of [...MADE_OF[target].map((folder) => join('src', folder)), ...beside]) {
    if (existsSync(join(ROOT, path))) {
      sourcesIn(join(ROOT, path)).forEach((file) => hash.update(relative(ROOT, file)).update(readFileSync(file)));
    }
  }
  return hash.digest('hex');
}

function run(target: Target): Promise<void> {
  const args = ['--import', 'tsx', join(ROOT, 'src/build/main.ts'), target];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`building the ${target} failed:\n${output}`))
    );
  });
}

/** Builds a target when its sources are not those of the last build; answers the output folder. */
export async function buildIfStale(target: Target): Promise<string> {
  const marker = join(ROOT, `.cache/demo/${target}.hash`);
  const wanted = sourceHash(target);
  const built = existsSync(join(OUTPUT[target], MAIN_FILE[target]));
  if (!built || !existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
    await run(target);
    mkdirSync(dirname(marker), { recursive: true });
    writeFileSync(marker, wanted);
  }
  return OUTPUT[target];
}
