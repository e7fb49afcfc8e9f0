import fs from 'node:fs';
import type { Page } from '../../../src/contract/answers/page';
import type { PodRow } from '../../../src/contract/answers/pod';
import type { Bench } from '../Bench';
import { PROBE, Probe } from '../cluster/Probe';
import { TcpRelay, throughRelay } from '../cluster/TcpRelay';
import type { GatewayProcess } from '../gateway/GatewayProcess';
import { podScreen } from '../gateway/podScreens';
import { ApiServerUser } from '../peers/ApiServerUser';
import { plainFigure } from '../report/figureOf';
import type { RunningStack } from '../../stack/stack';
import { sleep, until } from '../../stack/system/wait';
import type { Measurement } from './Measurement';

const SCREEN = podScreen({ namespace: PROBE.namespace });

/** Current: it shows a change made after the break, and says that nothing is missing. */
async function isCurrent(gateway: GatewayProcess, ip: string): Promise<boolean> {
  const { rows } = await gateway.user.json<Page<PodRow>>(SCREEN);
  return rows.some((row) => row.ip === ip) && (await gateway.health()).status === 'ok';
}

async function cutOnce(bench: Bench, stack: RunningStack, probe: Probe): Promise<number> {
  const relay = await TcpRelay.start(stack.context.outside.apiserver);
  const file = bench.file('relayed.kubeconfig');
  const text = throughRelay(fs.readFileSync(stack.gatewayKubeconfig, 'utf8'), stack.urls.apiserver, relay.port);
  fs.writeFileSync(file, text, { mode: 0o600 });
  const gateway = await bench.gateway(file);
  await gateway.complete();
  await sleep(2000);
  const { ip, change } = probe.next();
  const started = performance.now();
  if (relay.cut() === 0) {
    throw new Error('there was no connection to cut');
  }
  await change();
  await until('a current answer', () => isCurrent(gateway, ip), { everyMs: 10 });
  const ms = performance.now() - started;
  await bench.endGateways();
  await relay.close();
  return ms;
}

async function restartOnce(bench: Bench, stack: RunningStack, probe: Probe): Promise<number> {
  const gateway = await bench.gateway(stack.gatewayKubeconfig);
  await gateway.complete();
  await stack.stopPart('kube-apiserver');
  // Long enough for retries to have become rare.
  await sleep(20_000);
  await stack.startPart('kube-apiserver');
  const started = performance.now();
  const { ip, change } = probe.next();
  await until('the API server to take a change', async () => change().then(() => true), { everyMs: 20 });
  await until('a current answer', () => isCurrent(gateway, ip), { everyMs: 10 });
  const ms = performance.now() - started;
  await bench.endGateways();
  return ms;
}

/** Each run has a gateway of its own: one that has failed before waits longer on purpose. */
export const recovery: Measurement = {
  name: 'recovery',
  figures: ['recovery-ms', 'recovery-restart-ms'],
  method:
    'A relay resets every connection between gateway and API server; the time runs until the gateway shows a change made after that and says that ' +
    'every kind is live. Then the same with the API server itself killed for 20 s, from the moment it says that it is ready.',
  run: async (bench) => {
    const { runs, fewPods } = bench.options;
    const stack = await bench.cluster(fewPods);
    const admin = new ApiServerUser(stack, 'admin');
    const probe = new Probe(admin);
    const cuts: number[] = [];
    for (let run = 0; run < runs; run++) {
      cuts.push(await cutOnce(bench, stack, probe));
    }
    const restarts: number[] = [];
    for (let run = 0; run < Math.min(runs, 3); run++) {
      restarts.push(await restartOnce(bench, stack, probe));
    }
    admin.close();
    await bench.endCluster();
    return [
      plainFigure('recovery-ms', cuts, `${fewPods} pods, all connections reset at once`),
      plainFigure('recovery-restart-ms', restarts, `${fewPods} pods, API server killed and away for 20 s`),
    ];
  },
};
