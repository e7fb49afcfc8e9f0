import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createCgroup } from '../system/cgroups';
import { childrenOf, identify } from '../system/processes';
import { until } from '../system/wait';
import { NODE_NAME, type Context } from './Context';
import { nodeHosts, nodeInitScript, VOLUME_SIZES } from './nodeInit';
import { logTail } from './partProcess';

const FLAGS = ['--mount', '--pid', '--net', '--uts', '--ipc', '--fork', '--kill-child'];

/** Makes the node: a cgroup, and namespaces held by a process 1 that ends when this process does. */
export async function startNode(context: Context): Promise<void> {
  const folders = ['data/kubelet', 'data/log', ...VOLUME_SIZES.map((_, index) => `volumes/${index}`)];
  for (const folder of folders) {
    fs.mkdirSync(context.file(folder), { recursive: true });
  }
  const script = context.file('etc', 'node-init.sh');
  fs.writeFileSync(context.file('etc', 'hosts'), nodeHosts(context, NODE_NAME));
  fs.writeFileSync(context.file('etc', 'resolv.conf'), `nameserver ${context.ip}\n`);
  fs.writeFileSync(script, nodeInitScript(context, NODE_NAME));
  createCgroup(context.cgroup);
  const log = fs.openSync(context.log('node-init'), 'a');
  const holder = spawn('unshare', [...FLAGS, '--propagation', 'private', '--mount-proc', 'bash', script], {
    detached: true,
    stdio: ['pipe', log, log],
  });
  fs.closeSync(log);
  try {
    await until(
      'the node to have its namespaces',
      () => {
        if (holder.exitCode !== null) {
          throw new Error(logTail(context, 'node-init'));
        }
        const [init] = childrenOf(holder.pid ?? -1);
        if (init && !fs.existsSync(context.file('init.json'))) {
          fs.writeFileSync(context.file('init.pid'), String(init));
          fs.writeFileSync(context.file('init.json'), JSON.stringify(identify(init)));
        }
        return init && fs.existsSync(context.file('node-ready'));
      },
      { timeoutMs: 15_000, everyMs: 20 }
    );
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${logTail(context, 'node-init')}`);
  }
  holder.unref();
}
