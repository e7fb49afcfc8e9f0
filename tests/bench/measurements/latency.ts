import type { Page } from '../../../src/contract/answers/page';
import type { PodRow } from '../../../src/contract/answers/pod';
import type { Bench } from '../Bench';
import { Churn } from '../cluster/Churn';
import { PROBE, Probe } from '../cluster/Probe';
import type { GatewayProcess } from '../gateway/GatewayProcess';
import { podScreen } from '../gateway/podScreens';
import { ApiServerUser } from '../peers/ApiServerUser';
import { KubectlWatch } from '../peers/KubectlWatch';
import { plainFigure, ratioFigure } from '../report/figureOf';
import { median, percentile } from '../report/statistics';
import type { RunningStack } from '../../stack/stack';
import { sleep, until } from '../../stack/system/wait';
import type { Measurement } from './Measurement';

const EVENTS_PER_SECOND = 1000;
const PROBES = 150;
const PAUSE_MS = 100;
const LONGEST_MS = 30_000;
const SCREEN = podScreen({ namespace: PROBE.namespace });

/** Asks for the probe's screen again and again, without pause, until it shows the address. */
async function seenInAnswer(gateway: GatewayProcess, ip: string): Promise<number> {
  const end = performance.now() + LONGEST_MS;
  while (performance.now() < end) {
    const { rows } = await gateway.user.json<Page<PodRow>>(SCREEN);
    if (rows.some((row) => row.ip === ip)) {
      return performance.now();
    }
    await sleep(2);
  }
  throw new Error(`a change was not seen within ${LONGEST_MS / 1000} s`);
}

/** Milliseconds from sending each change to its being seen. */
async function probeTimes(probe: Probe, seen: (ip: string) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < PROBES; count++) {
    const { ip, change } = probe.next();
    const found = seen(ip);
    const sent = performance.now();
    await change();
    times.push((await found) - sent);
    await sleep(PAUSE_MS);
  }
  return times;
}

async function underLoad<T>(bench: Bench, stack: RunningStack, work: () => Promise<T>): Promise<[T, number]> {
  const churn = await Churn.start(await bench.program('bench-load'), stack.kubeconfig, EVENTS_PER_SECOND);
  await sleep(3000);
  const result = await work();
  return [result, (await churn.stop()).rate];
}

/**
 * One pod's address is changed; the time runs from sending the patch. Ours: until GET /api/v1/pods shows it, asked for without pause over
 * one connection. kubectl: until `kubectl get pods -A -w -o wide` has printed the line. Two turns each, one after the other, so that
 * neither costs the other processor time, while another process changes pod statuses as fast as asked for, or as the API server takes.
 */
export const latency: Measurement = {
  name: 'latency',
  figures: ['event-latency-vs-kubectl', 'event-latency-p99-ms'],
  method:
    `While another process changes pod statuses ${EVENTS_PER_SECOND} times a second, or as often as the API server takes, one pod’s address is patched ` +
    `${PROBES} times a turn; the time runs from sending the patch until GET /api/v1/pods shows it (asked for every few milliseconds) or until ` +
    'kubectl get pods -A -w has printed it. The two take turns, twice each.',
  run: async (bench) => {
    const { pods } = bench.options;
    const stack = await bench.cluster(pods);
    const admin = new ApiServerUser(stack, 'admin');
    const probe = new Probe(admin);
    const rates = { ours: [] as number[], kubectl: [] as number[] };
    const times = { ours: [] as number[][], kubectl: [] as number[][] };
    for (let turn = 0; turn < 2; turn++) {
      const watch = new KubectlWatch(stack);
      // It lists everything before it watches.
      const patient = { timeoutMs: 300_000, everyMs: 500 };
      await until(
        'kubectl to watch',
        async () =>
          probe
            .next()
            .change()
            .then(() => watch.lines > 0),
        patient
      );
      const [seen, rate] = await underLoad(bench, stack, () => probeTimes(probe, (ip) => watch.waitFor(ip)));
      await watch.stop();
      times.kubectl.push(seen);
      rates.kubectl.push(rate);
      const gateway = await bench.gateway(stack.gatewayKubeconfig);
      await gateway.complete();
      const [ours, ownRate] = await underLoad(bench, stack, () => probeTimes(probe, (ip) => seenInAnswer(gateway, ip)));
      await bench.endGateways();
      times.ours.push(ours);
      rates.ours.push(ownRate);
    }
    admin.close();
    const p99 = (turns: number[][]) => turns.map((turn) => percentile(turn, 0.99));
    const middle = (turns: number[][]) => median(turns.flat()).toFixed(0);
    const note =
      `${pods} pods, ${Math.round(median(rates.ours))} changes/s with ours and ${Math.round(median(rates.kubectl))} with kubectl; ` +
      `medians ${middle(times.ours)} ms and ${middle(times.kubectl)} ms`;
    return [
      ratioFigure('event-latency-vs-kubectl', {
        ours: p99(times.ours),
        peer: p99(times.kubectl),
        peerName: 'kubectl get -w',
        note,
      }),
      plainFigure('event-latency-p99-ms', p99(times.ours), note, {
        peer: median(p99(times.kubectl)),
        peerName: 'kubectl get -w',
      }),
    ];
  },
};
