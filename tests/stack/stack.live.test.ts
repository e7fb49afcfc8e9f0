import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cgroupName } from './instance/cgroupName';
import { instanceFolder, isSupervised, readState, REPO } from './instance/instances';
import { KWOK_MODE_LACKS, openStack, startStack, type RunningStack } from './stack';
import { cgroupsLeft } from './system/cgroups';
import { canRunRealNode } from './system/packages';
import { request } from './system/request';
import { run } from './system/run';
import { until } from './system/wait';

jest.setTimeout(1_800_000);

const CLI = [
  '--import',
  path.join(REPO, 'node_modules/tsx/dist/loader.mjs'),
  path.join(REPO, 'tests/stack/cli.ts'),
] as const;
const KILLED = 'live-killed';

const cli = (...args: string[]) => run(process.execPath, [...CLI, ...args], { cwd: REPO, timeoutMs: 120_000 });

/** What an instance can leave on the machine, as lines; empty when it left nothing. */
function leftovers(instance: string): string[] {
  const dir = instanceFolder(instance);
  const processes = fs
    .readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .flatMap((pid) => {
      try {
        const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(`${dir}/`) ? [`process ${pid} ${command}`] : [];
      } catch {
        return [];
      }
    });
  const mounts = fs
    .readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter((line) => line.includes(dir));
  return [...processes, ...mounts, ...cgroupsLeft(cgroupName(dir)), ...(fs.existsSync(dir) ? [dir] : [])];
}

const NAMESPACES = ['mnt', 'pid', 'net', 'uts', 'ipc'];

/** Clock ticks since boot, 100 a second, as /proc/<pid>/stat counts them. */
const ticksNow = () => Number(fs.readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 100;

/** When a process was started, in ticks since boot: the 22nd field, counted behind the name, which may hold anything. */
const startedAt = (pid: string) =>
  Number(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()!.split(' ')[19]);

/**
 * Of the given namespaces those that some process is still in. The kernel gives the number of a namespace that is gone to the
 * next one, so only processes count that were there before `until` (ticks since boot).
 */
function namespacesLeft(own: readonly string[], until = Infinity): string[] {
  const all = fs.readdirSync('/proc').flatMap((pid) => {
    try {
      return /^\d+$/.test(pid) && startedAt(pid) < until
        ? NAMESPACES.map((name) => fs.readlinkSync(`/proc/${pid}/ns/${name}`))
        : [];
    } catch {
      return [];
    }
  });
  return own.filter((namespace) => all.includes(namespace));
}

async function upInBackground(instance: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...CLI, 'up', '--instance', instance, '--nodes', '1'], {
    cwd: REPO,
    stdio: 'ignore',
  });
  await until(
    `${instance} to be up`,
    () => {
      if (child.exitCode !== null) {
        throw new Error(`it ended with ${child.exitCode}`);
      }
      const state = readState(instanceFolder(instance));
      return state?.phase === 'ready' && isSupervised(state);
    },
    { timeoutMs: 900_000, everyMs: 500 }
  );
  return child;
}

describe('a stack of simulated nodes alone', () => {
  let stack: RunningStack;
  const said: string[] = [];

  beforeAll(async () => {
    const report = (line: string) => void said.push(line);
    stack = await startStack({ instance: 'live-kwok', mode: 'kwok', kwokNodes: 2, report });
  });
  afterAll(() => stack?.stop());

  it('says what it leaves out, and refuses scenarios that need containers', async () => {
    expect(said).toContain(KWOK_MODE_LACKS);
    await expect(stack.applyScenario('oom-killed')).rejects.toThrow('needs a real node');
  });

  it('shows what the control plane alone can show', async () => {
    await stack.applyScenario('unschedulable-cpu');
    const top = await stack.kubectlOk(['top', 'nodes', '--no-headers']);
    expect(top.trim().split('\n')).toHaveLength(2);
  });

  it('leaves nothing behind', async () => {
    await stack.stop();
    expect(leftovers('live-kwok')).toEqual([]);
  });
});

const ifNode = canRunRealNode() ? describe : describe.skip;

ifNode('a stack with a real node', () => {
  let stack: RunningStack;

  beforeAll(async () => {
    stack = await startStack({ instance: 'live', kwokNodes: 2, scrapeSeconds: 5, report: () => undefined });
    await stack.applyScenario('shop');
  });
  afterAll(() => stack?.stop());

  it('has a real node and simulated ones, all Ready', async () => {
    const lines = (await stack.kubectlOk(['get', 'nodes', '--no-headers'])).trim().split('\n');
    expect(lines.map((line) => line.split(/\s+/).slice(0, 2))).toEqual([
      ['node-a', 'Ready'],
      ['sim-0000', 'Ready'],
      ['sim-0001', 'Ready'],
    ]);
  });

  it('runs containers one can look into', async () => {
    const logs = await stack.kubectlOk(['logs', '-n', 'shop', 'deployment/backend']);
    expect(logs).toContain('msg="starting" name=backend');
    const page = await stack.kubectlOk(['exec', '-n', 'shop', 'deployment/backend', '--', 'hostname']);
    expect(page).toMatch(/^backend-/);
  });

  it('lets Prometheus see every kind of target', async () => {
    const query = encodeURIComponent('sum by (job, metrics_path, node) (up)');
    const wanted = ['/metrics', '/metrics/cadvisor', '/metrics/probes', '/metrics/resource'];
    const jobs = ['apiserver', 'node-exporter', 'prometheus', 'shop/backend', 'shop/frontend'];
    const up = await until('all targets up', async () => {
      const answer = JSON.parse((await request(`${stack.urls.prometheus}/api/v1/query?query=${query}`)).text) as {
        data: { result: Array<{ metric: Record<string, string>; value: [number, string] }> };
      };
      const alive = answer.data.result.filter(({ value }) => value[1] !== '0').map(({ metric }) => metric);
      const paths = alive.filter(({ node }) => node === 'node-a').map(({ metrics_path }) => metrics_path);
      const complete =
        wanted.every((each) => paths.includes(each)) && jobs.every((each) => alive.some(({ job }) => job === each));
      return complete && alive;
    });
    expect(up.filter(({ node }) => node?.startsWith('sim-'))).toHaveLength(2);
  });

  it('gives the gateway an account that reads pods but no secrets, and counts its requests', async () => {
    const as = (args: string[]) => stack.kubectl(['--kubeconfig', stack.gatewayKubeconfig, ...args]);
    expect((await as(['get', 'pods', '-A'])).code).toBe(0);
    const secrets = await as(['get', 'secrets', '-A']);
    expect([secrets.code, secrets.stderr]).toEqual([1, expect.stringContaining('forbidden')]);
    const requests = fs
      .readFileSync(stack.auditLog, 'utf8')
      .split('\n')
      .filter((line) => line.includes('system:serviceaccount:clusterscope:clusterscope-gateway'))
      .map((line) => JSON.parse(line) as { verb: string; objectRef?: { resource: string } });
    const asked = requests.map(({ verb, objectRef }) => `${verb} ${objectRef?.resource}`);
    expect(asked).toEqual(expect.arrayContaining(['list pods', 'list secrets']));
  });

  it('stops and starts a part', async () => {
    await stack.stopPart('prometheus');
    await expect(request(`${stack.urls.prometheus}/-/ready`)).rejects.toThrow();
    await stack.startPart('prometheus');
    expect((await request(`${stack.urls.prometheus}/-/ready`)).status).toBe(200);
  });

  it('shows a failing liveness check and heals it', async () => {
    await stack.applyScenario('liveness');
    await stack.heal('liveness');
    expect(await stack.kubectlOk(['get', 'pods', '-n', 'shop', '-l', 'app=checkout', '-o', 'name'])).toBe('');
  });

  it('has a second instance beside it, which recovers from kill -9 and leaves nothing behind', async () => {
    const first = await upInBackground(KILLED);
    const ports = [stack, openStack(KILLED)].map(({ urls }) => urls.apiserver);
    expect(new Set(ports).size).toBe(2);
    expect((await openStack(KILLED).kubectl(['get', 'node', 'node-a'])).code).toBe(0);

    first.kill('SIGKILL');
    await until(
      'the node to end with its supervisor',
      () => !leftovers(KILLED).some((line) => line.startsWith('proc'))
    );
    expect(() => openStack(KILLED)).toThrow('no stack');

    await upInBackground(KILLED);
    expect((await openStack(KILLED).kubectl(['get', 'node', 'node-a'])).code).toBe(0);
    expect((await cli('down', '--instance', KILLED)).code).toBe(0);
    expect(leftovers(KILLED)).toEqual([]);
    expect((await stack.kubectl(['get', 'node', 'node-a'])).code).toBe(0);
  });

  it('leaves nothing behind itself', async () => {
    const init = fs.readFileSync(stack.context.file('init.pid'), 'utf8');
    const own = NAMESPACES.map((name) => fs.readlinkSync(`/proc/${init}/ns/${name}`));
    expect(namespacesLeft(own)).toEqual(own);
    const stopping = ticksNow();
    await stack.stop();
    expect(leftovers('live')).toEqual([]);
    expect(namespacesLeft(own, stopping)).toEqual([]);
  });
});
