import type { Scenario } from '../Scenario';
import { event, field } from '../observations';
import { observe } from '../observe';
import { restartKubelet } from './restartKubelet';

const PRESSURE = '{.status.conditions[?(@.type=="MemoryPressure")].status}';

/** A soft threshold that any node is beyond, with a grace period that never ends: pressure without evictions. */
const OVERRIDE = {
  evictionSoft: { 'memory.available': '99%' },
  evictionSoftGracePeriod: { 'memory.available': '24h' },
  evictionPressureTransitionPeriod: '5s',
};

export const nodePressure: Scenario = {
  name: 'node-pressure',
  title: 'Node is short of memory',
  namespace: 'shop',
  slow: true,
  needsNode: true,
  manifest: false,
  break: (stack) => restartKubelet(stack, OVERRIDE),
  observe: [field('node', 'node-a', PRESSURE, /True/), event(/NodeHasInsufficientMemory/, 'default')],
  problem: { kind: 'Node', name: 'node-a', reason: 'MemoryPressure', cause: 'memory' },
  alert: { about: /\bnode-a\b/, words: /memory/i, withinSeconds: 120 },
  disturbs: true,
  undo: async (stack) => {
    await restartKubelet(stack, undefined);
    await observe(stack, [field('node', 'node-a', PRESSURE, /False/)]);
  },
};
