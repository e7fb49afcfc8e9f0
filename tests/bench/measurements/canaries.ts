import fs from 'node:fs';
import { plantCanaries } from '../cluster/canaries';
import { everyAddress } from '../gateway/everyAddress';
import { plainFigure } from '../report/figureOf';
import { sleep } from '../../stack/system/wait';
import type { Measurement } from './Measurement';

/** Streams never end by themselves: this much of each is looked at. */
const STREAM_MS = 1500;

async function textOf(url: string, token: string, path: string): Promise<string> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), STREAM_MS);
  let text = '';
  try {
    const answer = await fetch(url + path, { headers: { authorization: `Bearer ${token}` }, signal: end.signal });
    text = `${answer.status} ${JSON.stringify([...answer.headers])}\n`;
    const decoder = new TextDecoder();
    const reader = answer.body!.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
    }
  } catch (error) {
    if (!end.signal.aborted) {
      throw error;
    }
  } finally {
    clearTimeout(timer);
  }
  return text;
}

/** Looks for the planted words in every answer of every route, in errors, metrics, the log at its most talkative, and a heap snapshot. */
export const canaries: Measurement = {
  name: 'canaries',
  figures: ['canaries-out'],
  method:
    'Words are planted in the environment, arguments and annotations of a broken pod, in a Deployment, a Secret and a ConfigMap, then looked for ' +
    'in the answers of every route to every object and kind, in errors, /metrics and the log at level debug. The note says whether ' +
    'a heap snapshot of the gateway’s process holds any.',
  run: async (bench) => {
    const stack = await bench.cluster(bench.options.fewPods);
    const planted = await plantCanaries(stack);
    const snapshot = bench.file('canaries.heapsnapshot');
    const gateway = await bench.gateway(stack.gatewayKubeconfig, {
      telling: true,
      snapshot,
      flags: ['--log-level=debug', '--kube-state-metrics'],
    });
    await gateway.complete();
    await sleep(2000);
    const texts: Array<[where: string, text: string]> = [];
    for (const address of everyAddress(planted.objects)) {
      texts.push([address, await textOf(gateway.url, gateway.tokens[0]!, address)]);
    }
    if (!texts.some(([address, text]) => address.startsWith('/api/v1/pods') && text.includes('CrashLoopBackOff'))) {
      throw new Error('the pod that carries the canaries was not in the answers');
    }
    texts.push(['log', gateway.log]);
    await gateway.report();
    const heap = fs.readFileSync(snapshot, 'latin1');
    await bench.endGateways();
    const words = Object.entries(planted.canaries);
    const found = words.flatMap(([place, word]) =>
      texts.filter(([, text]) => text.includes(word)).map(([where]) => `${place} in ${where}`)
    );
    const inHeap = words.filter(([, word]) => heap.includes(word)).map(([place]) => place);
    found.forEach((line) => bench.report(`canary: ${line}`));
    const note =
      `${words.length} words, ${texts.length} answers looked through; in the heap snapshot: ${inHeap.length === 0 ? 'none' : inHeap.join(', ')}` +
      (found.length === 0 ? '' : `; found: ${found.slice(0, 5).join(', ')}`);
    return [plainFigure('canaries-out', [new Set(found.map((line) => line.split(' in ')[0])).size], note)];
  },
};
