import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { binaryPath, CACHE_FOLDER } from '../../stack/binaries/binaryPath';
import { ensureBinaries } from '../../stack/stack';
import { runOk } from '../../stack/system/run';
import { compactEtcd } from './etcdCompaction';
import { startControlPlane } from './startControlPlane';

/** What the program that fills the cluster tells about it; times in seconds. */
export interface Creation {
  pods: number;
  nodes: number;
  seconds: number;
  podSeconds: number;
}

/** Everything that decides what is in a cluster of so many pods takes part in the name of its folder. */
function seedFolder(pods: number): string {
  const programs = (['bench-load', 'kube-apiserver', 'etcd'] as const).map((name) => path.dirname(binaryPath(name)));
  const key = createHash('sha256')
    .update(JSON.stringify([pods, programs.map((folder) => path.basename(folder))]))
    .digest('hex')
    .slice(0, 16);
  return path.join(CACHE_FOLDER, 'bench', key);
}

async function makeSeed(pods: number, folder: string, report: (line: string) => void): Promise<void> {
  const { 'bench-load': load } = await ensureBinaries(['bench-load'], report);
  const stack = await startControlPlane(undefined, report);
  const partial = `${folder}.${process.pid}.partial`;
  try {
    report(`creating ${pods} pods through the API, two requests each`);
    const printed = await runOk(load, ['create', stack.kubeconfig, String(pods)], { timeoutMs: 3_600_000 });
    const creation = JSON.parse(printed) as Creation;
    report(
      `created in ${Math.round(creation.seconds)} s (${Math.round((2 * pods) / creation.podSeconds)} pod writes/s)`
    );
    await stack.stopPart('kube-apiserver');
    await compactEtcd(`http://127.0.0.1:${stack.context.outside.etcd}`);
    await stack.stopPart('etcd');
    fs.mkdirSync(partial, { recursive: true });
    fs.cpSync(stack.context.file('data', 'etcd'), path.join(partial, 'etcd'), { recursive: true });
    fs.writeFileSync(path.join(partial, 'creation.json'), JSON.stringify(creation));
    fs.renameSync(partial, folder);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
    await stack.stop();
  }
}

/** How the cluster of so many pods was made; undefined when it has not been yet. */
export function knownCreation(pods: number): Creation | undefined {
  const file = path.join(seedFolder(pods), 'creation.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Creation) : undefined;
}

/** etcd's data directory of a cluster of so many pods: made through the API once, kept in the cache folder for later runs. */
export async function ensureSeed(pods: number, report: (line: string) => void): Promise<string> {
  const folder = seedFolder(pods);
  if (!fs.existsSync(folder)) {
    await makeSeed(pods, folder, report);
  }
  return path.join(folder, 'etcd');
}
