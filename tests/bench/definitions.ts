import type { Definition } from './Figure';

const ratio = (title: string, raw: string, goal: number | null): Definition => ({ title, unit: '×', raw, goal });
const plain = (title: string, unit: string, goal: number | null): Definition => ({ title, unit, raw: unit, goal });

/** Every figure the bench can give, in the order in which it is shown. Goals are those the product has set itself. */
export const DEFINITIONS = {
  'cache-time-vs-curl': ratio('Time to a complete cache, from the start of the process; peer: bytes only', 's', 1.4),
  'cache-time-vs-client-go': ratio('Time to a complete cache, from the start of the process', 's', 0.7),
  'cache-time-without-start-vs-curl': ratio('The same from the moment the gateway listens', 's', null),
  'cache-rss-vs-client-go': ratio('Resident memory with a complete cache', 'MB', 0.167),
  'cache-peak-rss-vs-client-go': ratio('Highest resident memory until then', 'MB', null),
  'cache-time-vs-client-node': ratio('Time to a complete cache of pods', 's', null),
  'heap-per-pod-kb': plain('Heap that one more pod retains, all columns of the pod table included', 'kB', 1),
  'loop-stall-ms': plain('Longest the event loop stood still, first lists and a relist of everything', 'ms', 50),
  'screen-p99-ms': plain('One screen of pods at 50 requests/s: 99th percentile', 'ms', 10),
  'screen-kb': plain('Bytes of one screen, not compressed: 99th percentile', 'kB', 20),
  'lists-100-users': plain('Lists at the API server while 100 users open 20 pages each', 'lists', 0),
  'event-latency-vs-kubectl': ratio('From a change to its being seen: 99th percentile', 'ms', 1.2),
  'event-latency-p99-ms': plain('The same in milliseconds', 'ms', 250),
  'hostile-through': plain('Hostile requests that reached the API server', 'requests', 0),
  'canaries-out': plain('Planted secrets found in anything the gateway gave out', 'canaries', 0),
  'fault-differences': plain('Differences between the cache and a fresh list after faults', 'differences', 0),
  'recovery-ms': plain('From a cut connection to a current answer', 'ms', 1000),
  'recovery-restart-ms': plain('From the return of a restarted API server to a current answer', 'ms', 5000),
  'large-rss-mb': plain('Highest resident memory with 150,000 pods and 5,000 nodes', 'MB', 700),
  'large-cache-s': plain('Time to a complete cache of them', 's', null),
  'rule-evaluation-s': plain('Longest evaluation of an alert rule on 5,000 pods', 's', 1),
  'soak-rss-mb-per-10min': plain('Growth of resident memory under events and faults', 'MB/10 min', 1),
} as const satisfies Record<string, Definition>;

export type FigureId = keyof typeof DEFINITIONS;
