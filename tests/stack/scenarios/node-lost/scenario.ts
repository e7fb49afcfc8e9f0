import type { Scenario } from '../Scenario';
import { field } from '../observations';
import { observe } from '../observe';

const READY = field('node', 'node-a', '{.status.conditions[?(@.type=="Ready")].status}', /True/);

export const nodeLost: Scenario = {
  name: 'node-lost',
  title: 'Node stops reporting',
  namespace: 'shop',
  slow: true,
  needsNode: true,
  manifest: false,
  break: (stack) => stack.stopPart('kubelet'),
  observe: [field('node', 'node-a', '{.status.conditions[?(@.type=="Ready")].status}', /Unknown/)],
  problem: { kind: 'Node', name: 'node-a', reason: 'NodeNotReady', cause: 'stopped' },
  alert: { about: /\bnode-a\b/, words: /node/i, withinSeconds: 180 },
  disturbs: true,
  undo: async (stack) => {
    await stack.startPart('kubelet');
    await observe(stack, [READY]);
  },
};
