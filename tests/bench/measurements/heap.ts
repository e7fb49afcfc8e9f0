import { podlessKubeconfig } from '../cluster/podlessAccount';
import { everySort } from '../gateway/podScreens';
import { ClientGoInformer } from '../peers/ClientGoInformer';
import { ALL_KINDS } from '../peers/kindAddresses';
import { plainFigure } from '../report/figureOf';
import type { Bench } from '../Bench';
import { until } from '../../stack/system/wait';
import type { Measurement } from './Measurement';

const KB = 1024;

/** Heap in bytes once every kind that is allowed is live and every order of the pod table was asked for. */
async function heapOfOurs(bench: Bench, kubeconfig: string, withPods: boolean): Promise<number> {
  const gateway = await bench.gateway(kubeconfig, { telling: true });
  await gateway.listening();
  await until(
    'every kind that is allowed to be live',
    async () => {
      const { kinds } = await gateway.health();
      const pods = kinds.find(({ resource }) => resource === 'pods')!;
      return (
        pods.state === (withPods ? 'live' : 'forbidden') && kinds.every(({ state }) => /live|forbidden/.test(state))
      );
    },
    { timeoutMs: 300_000 }
  );
  for (const address of withPods ? everySort() : []) {
    await gateway.user.json(address);
  }
  const { heapBytes } = await gateway.report();
  await bench.endGateways();
  return heapBytes;
}

async function heapOfClientGo(bench: Bench, kubeconfig: string, withPods: boolean): Promise<number> {
  const kinds = ALL_KINDS.filter((resource) => withPods || resource !== 'pods');
  const informer = new ClientGoInformer(await bench.program('bench-informer'), kubeconfig, kinds);
  try {
    await informer.complete();
    return await informer.heapBytes();
  } finally {
    await informer.stop();
  }
}

/**
 * Heap and external memory after a garbage collection, with pods minus without them (an account that may not read pods), divided by their
 * number. Before it is read every column of the pod table was sorted by in both directions, so that whatever that leaves behind counts.
 */
export const heap: Measurement = {
  name: 'heap',
  figures: ['heap-per-pod-kb'],
  method:
    'Heap and external memory after a forced garbage collection, once with an account that may read everything and once with one that may ' +
    'read everything but pods, after the pod table was asked for by every column in both directions; the difference divided by the pods. ' +
    'The peer is client-go’s heap, with and without its pod informer.',
  run: async (bench) => {
    const { pods } = bench.options;
    const stack = await bench.cluster(pods);
    const podless = await podlessKubeconfig(stack);
    const [without, all] = [
      await heapOfOurs(bench, podless, false),
      await heapOfOurs(bench, stack.gatewayKubeconfig, true),
    ];
    const [peerWithout, peerAll] = [
      await heapOfClientGo(bench, stack.gatewayKubeconfig, false),
      await heapOfClientGo(bench, stack.gatewayKubeconfig, true),
    ];
    const note = `${pods} pods: ${Math.round(all / KB / KB)} MB with, ${Math.round(without / KB / KB)} MB without them`;
    const peer = { peer: (peerAll - peerWithout) / pods / KB, peerName: 'client-go' };
    return [plainFigure('heap-per-pod-kb', [(all - without) / pods / KB], note, peer)];
  },
};
