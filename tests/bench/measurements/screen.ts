import { gzipSync } from 'node:zlib';
import type { HttpUser } from '../gateway/HttpUser';
import { anyScreen, everySort } from '../gateway/podScreens';
import { ApiServerUser } from '../peers/ApiServerUser';
import { plainFigure } from '../report/figureOf';
import { median, percentile } from '../report/statistics';
import { seededRandom } from '../seededRandom';
import { sleep } from '../../stack/system/wait';
import type { Measurement } from './Measurement';

const PER_SECOND = 50;
const SECONDS = 60;

interface Screens {
  ms: number[];
  bytes: number[];
  gzipped: number[];
}

/** Sends at a steady rate whatever becomes of the answers; each is timed from when it was due, so that a queue is not overlooked. */
async function askSteadily(user: HttpUser, pods: number, seed: number): Promise<Screens> {
  const random = seededRandom(seed);
  const screens: Screens = { ms: [], bytes: [], gzipped: [] };
  const started = performance.now();
  const answers: Array<Promise<void>> = [];
  for (let index = 0; index < PER_SECOND * SECONDS; index++) {
    const due = started + (index * 1000) / PER_SECOND;
    await sleep(Math.max(0, due - performance.now()));
    const late = Math.max(0, performance.now() - due);
    const address = anyScreen(random, pods);
    answers.push(
      user.get(address).then(({ status, body, ms }) => {
        if (status !== 200) {
          throw new Error(`${address}: ${status} ${body.toString('utf8', 0, 200)}`);
        }
        screens.ms.push(ms + late);
        screens.bytes.push(body.length);
        if (screens.gzipped.length < 200) {
          screens.gzipped.push(gzipSync(body, { level: 1 }).length);
        }
      })
    );
  }
  await Promise.all(answers);
  return screens;
}

/** What the same screen costs whoever has no cache: the API server's list of all pods, as JSON and as bare rows. */
async function listInstead(user: ApiServerUser): Promise<{ raw: number[]; table: number[]; tableBytes: number }> {
  const raw: number[] = [];
  const table: number[] = [];
  let tableBytes = 0;
  for (let run = 0; run < 3; run++) {
    raw.push((await user.request('GET', '/api/v1/pods?resourceVersion=0', { accept: 'application/json' })).ms);
    const accept = 'application/json;as=Table;v=v1;g=meta.k8s.io';
    const answer = await user.request('GET', '/api/v1/pods?resourceVersion=0&includeObject=None', { accept });
    table.push(answer.ms);
    tableBytes = answer.bytes;
  }
  return { raw, table, tableBytes };
}

/** A screen is 50 rows of all pods, with a text that somebody might type, sorted by any column in any direction. */
export const screen: Measurement = {
  name: 'screen',
  figures: ['screen-p99-ms', 'screen-kb'],
  method:
    `${PER_SECOND} requests a second for ${SECONDS} s over six kept-alive connections; each asks for 50 of all pods with a text by chance, sorted ` +
    'by a column by chance, and is timed from when it was due to the last byte. Peer: what kubectl get --raw fetches to know as much, ' +
    'the list of all pods from the API server’s cache (median of 3).',
  run: async (bench) => {
    const { pods } = bench.options;
    const stack = await bench.cluster(pods);
    const gateway = await bench.gateway(stack.gatewayKubeconfig);
    await gateway.complete();
    for (const address of everySort()) {
      await gateway.user.json(address);
    }
    const { ms, bytes, gzipped } = await askSteadily(gateway.user, pods, 1);
    await bench.endGateways();
    const api = new ApiServerUser(stack, 'gateway');
    const { raw, table, tableBytes } = await listInstead(api);
    api.close();
    const kb = (size: number) => size / 1000;
    const note =
      `${pods} pods, ${ms.length} answers: median ${percentile(ms, 0.5).toFixed(1)} ms, highest ${Math.max(...ms).toFixed(1)} ms; ` +
      `the same as bare table rows takes the API server ${median(table).toFixed(0)} ms`;
    return [
      {
        ...plainFigure('screen-p99-ms', [percentile(ms, 0.99)], note, {
          peer: median(raw),
          peerName: 'kubectl get --raw',
        }),
        spread: [Math.min(...ms), Math.max(...ms)],
      },
      plainFigure(
        'screen-kb',
        [kb(percentile(bytes, 0.99))],
        `median ${kb(percentile(bytes, 0.5)).toFixed(1)} kB, gzip ${kb(percentile(gzipped, 0.99)).toFixed(1)} kB`,
        { peer: kb(tableBytes), peerName: 'table rows of all pods' }
      ),
    ];
  },
};
