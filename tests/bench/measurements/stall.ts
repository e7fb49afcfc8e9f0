import { AuditLog } from '../cluster/AuditLog';
import type { GatewayProcess } from '../gateway/GatewayProcess';
import { missingFigure, plainFigure } from '../report/figureOf';
import type { Bench } from '../Bench';
import type { Measured } from '../Figure';
import { sleep, until } from '../../stack/system/wait';
import type { Measurement } from './Measurement';

/** Asks for a page as users do while lists run; returns the slowest answer in milliseconds when told to end. */
function askMeanwhile(gateway: GatewayProcess): () => Promise<number> {
  let slowest = 0;
  let running = true;
  const loop = (async () => {
    while (running) {
      const { ms } = await gateway.user.get('/api/v1/pods?limit=50');
      slowest = Math.max(slowest, ms);
      await sleep(50);
    }
  })();
  return async () => {
    running = false;
    await loop;
    return slowest;
  };
}

async function relistAll(bench: Bench, gateway: GatewayProcess): Promise<number> {
  const stack = await bench.cluster(bench.options.pods);
  await stack.stopPart('kube-apiserver');
  await until('the gateway to notice', async () => (await gateway.health()).status !== 'ok', { timeoutMs: 60_000 });
  const audit = new AuditLog(stack);
  await stack.startPart('kube-apiserver');
  await until('every kind to be live again', async () => (await gateway.health()).status === 'ok', {
    timeoutMs: 180_000,
  });
  await until('the audit log to tell of it', () => audit.requests().some(({ verb }) => verb === 'watch'));
  return audit.requests().filter(({ verb, what }) => verb === 'list' && what === 'pods').length;
}

/**
 * Node's own event loop histogram inside the gateway's process (perf_hooks.monitorEventLoopDelay, 1 ms), its maximum from the moment the
 * process listens until every kind is live, and again while the API server is restarted, which makes a new one refuse the old
 * resourceVersions, so that everything is listed again. A page is asked for twenty times a second meanwhile.
 */
export const stall: Measurement = {
  name: 'stall',
  figures: ['loop-stall-ms'],
  method:
    'Maximum of Node’s event loop histogram (perf_hooks, 1 ms) inside the gateway’s process: while it lists everything for the first time, and ' +
    'while it lists everything again after the API server was restarted; a page is asked for twenty times a second meanwhile. It includes ' +
    'time in which other processes had the processor.',
  run: async (bench): Promise<Measured[]> => {
    const { pods, runs } = bench.options;
    const stack = await bench.cluster(pods);
    const first: number[] = [];
    const busy: number[] = [];
    let slowest = 0;
    let pause = 0;
    let gateway: GatewayProcess | undefined;
    for (let run = 0; run < runs; run++) {
      await bench.endGateways();
      gateway = await bench.gateway(stack.gatewayKubeconfig, { telling: true });
      await gateway.listening();
      await gateway.report();
      const end = askMeanwhile(gateway);
      await gateway.complete();
      slowest = Math.max(slowest, await end());
      const seen = await gateway.report();
      first.push(seen.stallMs);
      busy.push(seen.busyMs);
      pause = Math.max(pause, seen.pauseMs);
    }
    const end = askMeanwhile(gateway!);
    const pages = await relistAll(bench, gateway!);
    slowest = Math.max(slowest, await end());
    const relist = await gateway!.report();
    await bench.endGateways();
    if (pages === 0) {
      return [missingFigure('loop-stall-ms', 'nothing was listed again after the API server was restarted')];
    }
    const longest = [...first, relist.stallMs];
    const note =
      `first lists ${first.map((ms) => ms.toFixed(0)).join(', ')} ms, relist (${pages} pages of pods) ${relist.stallMs.toFixed(0)} ms; ` +
      `longest its thread was busy in one piece ${Math.max(...busy, relist.busyMs).toFixed(0)} ms, longest garbage collection ` +
      `${Math.max(pause, relist.pauseMs).toFixed(0)} ms; slowest answer meanwhile ${slowest.toFixed(0)} ms`;
    const value = Math.max(...longest);
    return [{ ...plainFigure('loop-stall-ms', longest, note), value, ours: value }];
  },
};
