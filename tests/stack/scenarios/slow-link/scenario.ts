import type { Scenario } from '../Scenario';

/** In each direction, so that a request takes at least twice as long. */
const DELAY_MS = 600;

const slowRequests = {
  sees: 'requests of the kubelet that take more than a second on average',
  promql:
    'rate(rest_client_request_duration_seconds_sum{node="node-a"}[1m]) / rate(rest_client_request_duration_seconds_count{node="node-a"}[1m]) > 1',
  timeoutSeconds: 180,
};

export const slowLink: Scenario = {
  name: 'slow-link',
  title: 'Node reaches the API server over a slow line',
  namespace: 'shop',
  slow: true,
  needsNode: true,
  manifest: false,
  break: async (stack) => stack.setLinkDelay(DELAY_MS),
  observe: [slowRequests],
  problem: { kind: 'Node', name: 'node-a', reason: 'SlowApiServer', cause: 'latency' },
  alert: { about: /\bnode-a\b/, words: /slow|latency|API server/i, withinSeconds: 300 },
  disturbs: true,
  undo: async (stack) => stack.setLinkDelay(0),
};
