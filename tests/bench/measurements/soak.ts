import fs from 'node:fs';
import { Churn } from '../cluster/Churn';
import { TcpRelay, throughRelay } from '../cluster/TcpRelay';
import { openDescriptors } from '../gateway/processMemory';
import { anyScreen } from '../gateway/podScreens';
import { plainFigure } from '../report/figureOf';
import { slope } from '../report/statistics';
import { seededRandom } from '../seededRandom';
import { sleep, until } from '../../stack/system/wait';
import type { Measurement } from './Measurement';

const EVENTS_PER_SECOND = 500;
const FAULT_EVERY_S = 30;
const SAMPLE_EVERY_S = 5;
const SHORT_MINUTES = 6;
const LONG_MINUTES = 30;
const MB = 1024 * 1024;

interface Sample {
  minutes: number;
  rss: number;
  descriptors: number;
}

/**
 * The gateway runs behind a relay that resets all connections every 30 s, while statuses change and pages are asked for. Its resident memory
 * is sampled every 5 s; the figure is the slope of the straight line through the samples of the second half, when caches and the
 * runtime's heap have reached their size.
 */
export const soak: Measurement = {
  name: 'soak',
  figures: ['soak-rss-mb-per-10min'],
  method:
    `${EVENTS_PER_SECOND} changes a second (or as many as the API server takes), a page every 200 ms, every connection reset each ${FAULT_EVERY_S} s, for ` +
    `${SHORT_MINUTES} minutes, with --full for ${LONG_MINUTES}; slope of the line through the resident memory of the second half, sampled every ${SAMPLE_EVERY_S} s.`,
  run: async (bench) => {
    const { fewPods, full } = bench.options;
    const minutes = full ? LONG_MINUTES : SHORT_MINUTES;
    const stack = await bench.cluster(fewPods);
    const relay = await TcpRelay.start(stack.context.outside.apiserver);
    const file = bench.file('soak.kubeconfig');
    const text = throughRelay(fs.readFileSync(stack.gatewayKubeconfig, 'utf8'), stack.urls.apiserver, relay.port);
    fs.writeFileSync(file, text, { mode: 0o600 });
    const gateway = await bench.gateway(file, { telling: true });
    await gateway.complete();
    const churn = await Churn.start(await bench.program('bench-load'), stack.kubeconfig, EVENTS_PER_SECOND);
    const random = seededRandom(7);
    const samples: Sample[] = [];
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    let [nextFault, nextSample, faults, failed] = [FAULT_EVERY_S, 0, 0, 0];
    while (seconds() < minutes * 60) {
      if (seconds() >= nextFault) {
        relay.cut();
        faults++;
        nextFault += FAULT_EVERY_S;
      }
      if (seconds() >= nextSample) {
        const sample = { rss: gateway.memory.rss / MB, descriptors: openDescriptors(gateway.pid) };
        samples.push({ minutes: seconds() / 60, ...sample });
        nextSample += SAMPLE_EVERY_S;
      }
      failed += (await gateway.user.get(anyScreen(random, fewPods))).status === 200 ? 0 : 1;
      await sleep(200);
    }
    const { rate } = await churn.stop();
    await until('every kind to be live', async () => (await gateway.health()).status === 'ok');
    const { heapBytes } = await gateway.report();
    await bench.endCluster();
    await relay.close();
    const later = samples.filter((sample) => sample.minutes >= minutes / 2);
    const growth = slope(later.map((sample) => [sample.minutes, sample.rss] as const)) * 10;
    const open = later.map((sample) => sample.descriptors);
    const note =
      `${minutes} minutes, ${fewPods} pods, ${Math.round(rate)} changes/s, ${faults} times all connections reset, ${failed} pages failed; ` +
      `resident ${later[0]!.rss.toFixed(0)} to ${later.at(-1)!.rss.toFixed(0)} MB, highest ${Math.max(...samples.map((sample) => sample.rss)).toFixed(0)} MB, ` +
      `heap at the end ${(heapBytes / MB).toFixed(0)} MB, descriptors ${Math.min(...open)}–${Math.max(...open)}`;
    return [plainFigure('soak-rss-mb-per-10min', [growth], note)];
  },
};
