// Entry of every npm script. Plain JavaScript without dependencies: it runs right after clone, on the machine's own Node ≥ 20,
// installs what is missing, then hands over to the pinned Node 24 with tsx.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const commands = {
  check: 'tests/run/check.ts',
  test: 'tests/run/test.ts',
  demo: 'tests/demo/main.ts',
  stack: 'tests/stack/cli.ts',
  build: 'src/build/main.ts',
  generate: 'src/generate/main.ts',
  samples: 'tests/catalogue/slack/main.ts',
  bench: 'tests/bench/main.ts',
  soak: 'tests/soak/main.ts',
  'test:grafana': 'tests/e2e/main.ts',
};

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Runs `npm ci` when the lock file is not the one that node_modules was made from. */
function installPackages() {
  const marker = join(root, 'node_modules/.installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) {
    return;
  }
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  process.stdout.write('npm packages: installing (1–5 minutes the first time)\n');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    fail(`npm packages: "npm ci" failed after ${seconds()} s; see its message above`);
  }
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, lock);
  process.stdout.write(`npm packages: ready after ${seconds()} s\n`);
}

const [command, ...rest] = process.argv.slice(2);
const script = Object.hasOwn(commands, command ?? '') ? commands[command] : undefined;
if (script === undefined) {
  fail(`unknown command ${JSON.stringify(command)}; known: ${Object.keys(commands).join(', ')}`);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old: 20 or newer is needed`);
}
installPackages();

const node = join(root, 'node_modules/node/bin/node');
const child = spawn(existsSync(node) ? node : process.execPath, ['--import', 'tsx', join(root, script), ...rest], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the child by itself (same terminal); it decides when everything is cleaned up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
}
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
