import { spawn } from 'node:child_process';
import path from 'node:path';
import { endWithUs } from '../gateway/endWithUs';
import { processMemory } from '../gateway/processMemory';
import { missingFigure, ratioFigure } from '../report/figureOf';
import type { Bench } from '../Bench';
import type { Measured } from '../Figure';
import { sleep } from '../../stack/system/wait';
import { atSize, type Measurement } from './Measurement';

const SCRIPT = path.join(__dirname, '../peers/clientNodeInformer.ts');
const LONGEST_MS = 180_000;

/** Seconds to the first complete list and memory then; or what it said when it failed. */
function runInformer(kubeconfig: string): Promise<{ seconds: number; rss: number } | string> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, kubeconfig]);
  endWithUs(child);
  return new Promise((resolve) => {
    let errors = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString('utf8')).slice(-500)));
    child.stdout.once('data', () => {
      resolve({ seconds: (performance.now() - started) / 1000, rss: processMemory(child.pid!).peak });
      child.kill('SIGKILL');
    });
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(errors.trim().split('\n').at(-1) || `nothing within ${LONGEST_MS / 1000} s`);
    });
  });
}

async function measure(bench: Bench, pods: number): Promise<Measured> {
  const stack = await bench.cluster(pods);
  const theirs = await runInformer(stack.gatewayKubeconfig);
  if (typeof theirs === 'string') {
    return missingFigure('cache-time-vs-client-node', `${pods} pods: client-node’s informer failed: ${theirs}`);
  }
  await sleep(2000);
  const gateway = await bench.gateway(stack.gatewayKubeconfig);
  const seconds = (await gateway.complete()) / 1000;
  const { rss } = gateway.memory;
  await bench.endGateways();
  const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
  const note = `${pods} pods, ours with all other kinds; resident ${mb(rss)} MB and ${mb(theirs.rss)} MB`;
  return ratioFigure('cache-time-vs-client-node', {
    ours: [seconds],
    peer: [theirs.seconds],
    peerName: 'client-node',
    note,
  });
}

/** The library this project began with, on pods alone; it is known to fail on large lists, and then the note says how. */
export const clientNode: Measurement = {
  name: 'client-node',
  figures: ['cache-time-vs-client-node'],
  method:
    'One run each: the informer of @kubernetes/client-node on pods alone, ours on all kinds, both from the start of the process.',
  run: async (bench) => {
    const { fewPods, pods } = bench.options;
    const figures: Measured[] = [];
    for (const size of new Set([fewPods, pods])) {
      figures.push(atSize(await measure(bench, size), size, pods));
    }
    return figures;
  },
};
