import type { Bench } from '../Bench';
import type { Measured } from '../Figure';
import type { ProcessMemory } from '../gateway/processMemory';
import { ClientGoInformer } from '../peers/ClientGoInformer';
import { curlLists } from '../peers/curlLists';
import { ALL_KINDS, groupVersionResource } from '../peers/kindAddresses';
import { ratioFigure } from '../report/figureOf';
import { median } from '../report/statistics';
import type { RunningStack } from '../../stack/stack';
import { sleep } from '../../stack/system/wait';
import { atSize, type Measurement } from './Measurement';

/** After this a process is as large as it stays: both runtimes give memory back within seconds. */
const SETTLE_MS = 5000;
const MB = 1024 * 1024;

interface CacheRun extends ProcessMemory {
  seconds: number;
  /** Seconds until it listened; ours only. */
  listened: number;
  objects: number;
}

async function runOurs(bench: Bench, stack: RunningStack): Promise<CacheRun> {
  const gateway = await bench.gateway(stack.gatewayKubeconfig);
  const listened = (await gateway.listening()) / 1000;
  const seconds = (await gateway.complete()) / 1000;
  const objects = (await gateway.health()).kinds.reduce((sum, kind) => sum + (kind.objects ?? 0), 0);
  await sleep(SETTLE_MS);
  const { memory } = gateway;
  await bench.endGateways();
  return { seconds, listened, objects, ...memory };
}

async function runClientGo(bench: Bench, stack: RunningStack): Promise<CacheRun> {
  const informer = new ClientGoInformer(await bench.program('bench-informer'), stack.gatewayKubeconfig, ALL_KINDS);
  try {
    const { seconds, objects } = await informer.complete();
    await sleep(SETTLE_MS);
    const known = ALL_KINDS.reduce((sum, resource) => sum + (objects[groupVersionResource(resource)] ?? 0), 0);
    return { seconds, listened: 0, objects: known, ...informer.memory };
  } finally {
    await informer.stop();
  }
}

async function measure(bench: Bench, pods: number): Promise<Measured[]> {
  const stack = await bench.cluster(pods);
  await bench.program('bench-informer');
  const runs = { curl: [] as number[], ours: [] as CacheRun[], clientGo: [] as CacheRun[] };
  const turns = [
    async () => void runs.curl.push((await curlLists(stack, ALL_KINDS)).seconds),
    async () => void runs.ours.push(await runOurs(bench, stack)),
    async () => void runs.clientGo.push(await runClientGo(bench, stack)),
  ];
  for (let round = 0; round < bench.options.runs; round++) {
    // Everybody goes first in turn, so that nobody always finds the API server as somebody else left it.
    for (let turn = 0; turn < turns.length; turn++) {
      await turns[(round + turn) % turns.length]!();
    }
    const [curl, ours, clientGo] = [runs.curl, runs.ours, runs.clientGo].map((list) => list[round]);
    bench.report(
      `${pods} pods, run ${round + 1}: curl ${(curl as number).toFixed(2)} s, ours ${(ours as CacheRun).seconds.toFixed(2)} s, ` +
        `client-go ${(clientGo as CacheRun).seconds.toFixed(2)} s`
    );
  }
  const [ownCount, peerCount] = [runs.ours[0]!.objects, runs.clientGo[0]!.objects];
  if (Math.abs(ownCount - peerCount) > 50) {
    throw new Error(`the caches differ: ours holds ${ownCount} objects, client-go's ${peerCount}`);
  }
  const of = (list: CacheRun[], pick: (run: CacheRun) => number) => list.map(pick);
  const seconds = (run: CacheRun) => run.seconds;
  const [ours, clientGo] = [of(runs.ours, seconds), of(runs.clientGo, seconds)];
  const listened = median(of(runs.ours, (run) => run.listened));
  const note = `${ownCount} objects of ${ALL_KINDS.length} kinds, ${pods} of them pods; the process listens after ${listened.toFixed(2)} s`;
  const figures = [
    ratioFigure('cache-time-vs-curl', { ours, peer: runs.curl, peerName: 'curl', note }),
    ratioFigure('cache-time-vs-client-go', { ours, peer: clientGo, peerName: 'client-go', note }),
    ratioFigure('cache-time-without-start-vs-curl', {
      ours: of(runs.ours, (run) => run.seconds - run.listened),
      peer: runs.curl,
      peerName: 'curl',
      note,
    }),
    ratioFigure('cache-rss-vs-client-go', {
      ours: of(runs.ours, (run) => run.rss / MB),
      peer: of(runs.clientGo, (run) => run.rss / MB),
      peerName: 'client-go',
      note: `${SETTLE_MS / 1000} s after the caches were complete`,
    }),
    ratioFigure('cache-peak-rss-vs-client-go', {
      ours: of(runs.ours, (run) => run.peak / MB),
      peer: of(runs.clientGo, (run) => run.peak / MB),
      peerName: 'client-go',
      note: 'highest until then',
    }),
  ];
  return figures.map((figure) => atSize(figure, pods, bench.options.pods));
}

/**
 * Ours, curl and client-go read the same kinds from the same warm API server, taking turns. Ours and client-go are timed from the start
 * of the process until every kind is complete, ours as /api/v1/health tells it (asked every 20 ms); curl only fetches the bytes.
 */
export const cache: Measurement = {
  name: 'cache',
  figures: [
    'cache-time-vs-curl',
    'cache-time-vs-client-go',
    'cache-time-without-start-vs-curl',
    'cache-rss-vs-client-go',
    'cache-peak-rss-vs-client-go',
  ],
  method:
    'Ours, curl and client-go’s shared informers read all kinds from the same warm API server, taking turns, the first changing each round. ' +
    'Ours and client-go: from the start of the process until every kind is complete; memory five seconds later. curl: one process a kind, ' +
    'all started together, every page over one connection, bytes thrown away; page addresses collected beforehand.',
  run: async (bench) => {
    const { fewPods, pods, full } = bench.options;
    const sizes = [...new Set([fewPods, ...(full ? [20_000] : []), pods])];
    const figures: Measured[] = [];
    for (const size of sizes) {
      figures.push(...(await measure(bench, size)));
    }
    return figures;
  },
};
