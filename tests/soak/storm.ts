import type { LiveCluster } from '../catalogue/liveCluster';
import { mailLine, mailSince } from './Inbox';

const EVENTS = 1000;
const OWNERS = 50;
const BATCH = 50;
const MINUTE_MS = 60_000;
/** Rules and Alertmanager have spoken by then. */
const SPOKEN_MS = 3 * MINUTE_MS;

/** A warning about one of the simulated workloads' pods, as some controller would write it. */
function event(index: number, reason: string, now: string): object {
  const pod = `storm-${index % OWNERS}`;
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${pod}.${index.toString(16)}`, namespace: 'shop' },
    involvedObject: { apiVersion: 'v1', kind: 'Pod', name: pod, namespace: 'shop' },
    reason,
    message: `${reason} of volume pvc-${index} on attempt ${index}`,
    type: 'Warning',
    firstTimestamp: now,
    lastTimestamp: now,
    count: 1,
    source: { component: 'storm' },
  };
}

/**
 * Writes a thousand warning events about fifty pods within a minute.
 * @returns the messages that came of it, one line each, without those that tell of an end
 */
export async function stormOfEvents({ stack }: LiveCluster, tell: (line: string) => void): Promise<string[]> {
  const began = Date.now();
  for (let at = 0; at < EVENTS; at += BATCH) {
    const now = new Date().toISOString().replace(/\.\d+/, '');
    const items = Array.from({ length: BATCH }, (_, i) =>
      event(at + i, i % 3 === 0 ? 'VolumeLost' : 'SyncFailed', now)
    );
    await stack.kubectlOk(['create', '-f', '-'], { input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) });
    const due = began + ((at + BATCH) / EVENTS) * MINUTE_MS;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
  }
  tell(`${EVENTS} events within ${((Date.now() - began) / 1000).toFixed(0)} s`);
  await new Promise((resolve) => setTimeout(resolve, SPOKEN_MS));
  return (await mailSince(stack, began)).filter(({ isEnd }) => !isEnd).map(mailLine);
}
