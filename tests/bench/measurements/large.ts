import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { kubeconfig } from '../../stack/instance/kubeconfig';
import { runOk } from '../../stack/system/run';
import { until } from '../../stack/system/wait';
import { endWithUs } from '../gateway/endWithUs';
import { everySort, podScreen } from '../gateway/podScreens';
import { ALL_KINDS } from '../peers/kindAddresses';
import { recordLists } from '../replay/recordLists';
import { plainFigure } from '../report/figureOf';
import type { Bench } from '../Bench';
import type { Measurement } from './Measurement';

const SCRIPT = path.join(__dirname, '../replay/replayServer.ts');
const RECORDED_PODS = 50_000;
const MB = 1024 * 1024;

/** Records the real API server's lists, ends it, and serves them several times over from a process of its own. */
async function startReplay(bench: Bench): Promise<{ file: string; floor(): Promise<number>; stop(): void }> {
  const stack = await bench.cluster(RECORDED_PODS);
  const folder = bench.file('recorded');
  await recordLists(stack, ALL_KINDS, folder);
  const [key, certificate, authority] = ['serving.key', 'serving.crt', 'ca.crt'].map((name) => {
    fs.copyFileSync(stack.context.pki(name), bench.file(name));
    return bench.file(name);
  }) as [string, string, string];
  const makeConfig = (server: string) => kubeconfig(stack.context, server, { token: 'any' });
  const text = makeConfig('https://127.0.0.1:PORT');
  await bench.endCluster();
  const server = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder, key, certificate]);
  endWithUs(server);
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  }
  const port = await until('the recorded lists to be served', () => {
    if (server.exitCode !== null) {
      throw new Error(output);
    }
    return /^\d+\n/.exec(output)?.[0].trim();
  });
  const file = bench.file('replay.kubeconfig');
  fs.writeFileSync(file, text.replace('PORT', port), { mode: 0o600 });
  const pages = Array.from({ length: (RECORDED_PODS * 3) / 500 }, (_, index) => index * 500);
  const urls = pages.flatMap((next) => [
    `url = "https://127.0.0.1:${port}/api/v1/pods?limit=500&continue=${next}"`,
    'output = "/dev/null"',
  ]);
  const config = bench.file('replay.curl');
  fs.writeFileSync(config, ['silent', 'fail', 'http1.1', `cacert = "${authority}"`, ...urls].join('\n'));
  const floor = async () => {
    const started = performance.now();
    await runOk('curl', ['--config', config], { timeoutMs: 600_000 });
    return (performance.now() - started) / 1000;
  };
  return { file, floor, stop: () => void server.kill() };
}

/** The real API server's lists of 50,000 pods, recorded and served several times over with names of their own: no real one fits here. */
export const large: Measurement = {
  name: 'large',
  figures: ['large-rss-mb', 'large-cache-s'],
  onlyFull: true,
  method:
    'The lists of a real API server with 50,000 pods, recorded, are served three times over (nodes ten times) with names, nodes and uids of their own. ' +
    'Highest resident memory after every column of the pod table was asked for in both directions. Peer: curl of the pods’ pages.',
  run: async (bench) => {
    const replay = await startReplay(bench);
    try {
      await replay.floor();
      const floor = await replay.floor();
      const gateway = await bench.gateway(replay.file);
      const seconds = (await gateway.complete()) / 1000;
      const first = await gateway.user.get(podScreen({}));
      for (const address of everySort()) {
        await gateway.user.json(address);
      }
      const { kinds } = await gateway.health();
      const objects = (name: string) => kinds.find(({ resource }) => resource === name)?.objects ?? 0;
      const { rss, peak } = gateway.memory;
      await bench.endGateways();
      const note = `${objects('pods')} pods, ${objects('nodes')} nodes; ${Math.round(rss / MB)} MB at the end; first page ${first.ms.toFixed(0)} ms`;
      return [
        plainFigure('large-rss-mb', [peak / MB], note),
        plainFigure('large-cache-s', [seconds], note, { peer: floor, peerName: 'curl' }),
      ];
    } finally {
      replay.stop();
    }
  },
};
