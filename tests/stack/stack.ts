import fs from 'node:fs';
import { ensureBinaries, startBinaries } from './binaries/ensureBinaries';
import { binaryPath } from './binaries/binaryPath';
import { BINARY_NAMES, type BinaryName } from './binaries/catalogue';
import { createCertificates } from './instance/certificates';
import { cleanUp } from './instance/cleanUp';
import { Context, NAMESPACE_PORTS, PORT_NAMES, type Ports, type StackMode } from './instance/Context';
import { abandonedFolders, instanceFolder, isSupervised, readState, REPO, writeState } from './instance/instances';
import { writeKubeconfigs } from './instance/kubeconfig';
import { startNode } from './instance/startNode';
import { binariesOf, startParts } from './instance/startParts';
import type { PartName } from './parts/Part';
import { RunningStack } from './RunningStack';
import { freePorts } from './system/freePorts';
import { canRunRealNode, ensureSystemPackages } from './system/packages';
import { identify } from './system/processes';
import { sleep } from './system/wait';

export { RunningStack, ensureBinaries, ensureSystemPackages };

export interface StackOptions {
  /** Names the instance and its folder `.stack/<instance>`. Default "default". */
  instance?: string;
  /** Default: a real node where that is possible (Linux, root), else kwok. */
  mode?: StackMode;
  /** Simulated nodes, 0 to 1,000. Default 3. */
  kwokNodes?: number;
  /** Default 6. */
  kwokPodsPerNode?: number;
  /** Default 15. */
  scrapeSeconds?: number;
  /** Only these parts of the mode, such as etcd and the API server. Default: all. */
  only?: readonly PartName[];
  /** A data directory of etcd to start with a copy of. Default: an empty cluster. */
  etcdSeed?: string;
  /** What to wait for: `core` is enough for a usable page. Default `all`. */
  waitFor?: 'core' | 'all';
  /** Receives progress, one line at a time. Default: standard error. */
  report?: (line: string) => void;
  /** Ends the stack and the process on SIGINT, SIGTERM and SIGHUP. Default true. */
  handleSignals?: boolean;
}

/** What kwok mode leaves out, for whoever started the stack. */
export const KWOK_MODE_LACKS =
  'simulated nodes only (a real node needs Linux and root): no containers run, so no probes, restarts, logs or volumes';

async function choosePorts(mode: StackMode): Promise<{ inside: Ports; outside: Ports }> {
  const free = await freePorts(PORT_NAMES.length);
  const outside = Object.fromEntries(PORT_NAMES.map((name, index) => [name, free[index]])) as Ports;
  return { inside: mode === 'node' ? NAMESPACE_PORTS : outside, outside };
}

function removeOnExit(stack: RunningStack, handleSignals: boolean): () => void {
  const remove = () => cleanUp(stack.dir);
  const onSignal = () => {
    remove();
    // One turn of the event loop, so that the children just killed are reaped by this process.
    setTimeout(() => process.exit(130), 50);
  };
  const signals = handleSignals ? (['SIGINT', 'SIGTERM', 'SIGHUP'] as const) : [];
  process.on('exit', remove);
  signals.forEach((signal) => process.on(signal, onSignal));
  return () => {
    process.off('exit', remove);
    signals.forEach((signal) => process.off(signal, onSignal));
  };
}

async function prepare(options: StackOptions, report: (line: string) => void): Promise<Context> {
  const instance = options.instance ?? 'default';
  const mode = options.mode ?? (canRunRealNode() ? 'node' : 'kwok');
  const dir = instanceFolder(instance);
  if (isSupervised(readState(dir))) {
    throw new Error(`the instance "${instance}" is already up (stack down --instance ${instance})`);
  }
  for (const left of new Set([...abandonedFolders(), dir])) {
    cleanUp(left);
  }
  if (mode === 'kwok') {
    report(KWOK_MODE_LACKS);
  } else {
    await ensureSystemPackages(report);
  }
  const context = new Context({
    instance,
    mode,
    repo: REPO,
    dir,
    kwokNodes: options.kwokNodes ?? 3,
    kwokPodsPerNode: options.kwokPodsPerNode ?? 6,
    scrapeSeconds: options.scrapeSeconds ?? 15,
    only: options.only,
    etcdSeed: options.etcdSeed,
    ...(await choosePorts(mode)),
    binaries: Object.fromEntries(BINARY_NAMES.map((name) => [name, binaryPath(name)])) as Record<BinaryName, string>,
  });
  for (const folder of ['etc', 'logs', 'data', 'parts']) {
    fs.mkdirSync(context.file(folder), { recursive: true });
  }
  return context;
}

/**
 * Brings a cluster up and waits until it is ready. It lives as long as this process or until `stop()`.
 * Throws, with the end of the failing part's log, when something does not come up; logs are kept then.
 */
export async function startStack(options: StackOptions = {}): Promise<RunningStack> {
  const report = options.report ?? ((line: string) => console.error(line));
  const context = await prepare(options, report);
  const state = { settings: context.settings, supervisor: identify(process.pid) };
  writeState({ ...state, phase: 'starting' });
  let stopped = false;
  const forget = removeOnExit(new RunningStack(context), options.handleSignals ?? true);
  const end = (keepLogs: boolean) => {
    stopped = true;
    forget();
    cleanUp(context.settings.dir, keepLogs);
  };
  try {
    const binaries = startBinaries(binariesOf(context), report);
    await Promise.all([binaries.pki, context.mode === 'node' ? startNode(context) : undefined]);
    await createCertificates(context);
    writeKubeconfigs(context);
    const { core, all } = startParts(context, binaries, report, () => stopped);
    const usable = core.then(() => writeState({ ...state, phase: 'core' }));
    const complete = Promise.all([usable, all]).then(() => writeState({ ...state, phase: 'ready' }));
    complete.catch(() => undefined);
    await usable;
    if (options.waitFor !== 'core') {
      await complete;
    }
    const stack = new RunningStack(context, complete);
    stack.stop = async ({ keepLogs = false } = {}) => {
      end(keepLogs);
      await sleep(50);
    };
    return stack;
  } catch (error) {
    end(true);
    throw error;
  }
}

/** A handle on a stack that another process keeps up. Throws when there is none. */
export function openStack(instance = 'default'): RunningStack {
  const state = readState(instanceFolder(instance));
  if (!state || !isSupervised(state)) {
    throw new Error(`no stack "${instance}" is up (npm run stack -- up)`);
  }
  return new RunningStack(new Context(state.settings));
}
