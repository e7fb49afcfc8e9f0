import type { Freshness, KindFreshness } from '../../contract/answers';
import type { Resource } from '../../contract/kinds';
import type { Example } from './Example';

export const AT = Date.UTC(2026, 10, 24, 12);
const VERSION = '184467';

/** Of an answer made from these kinds of the cache. */
export const fresh = (...resources: readonly Resource[]): Freshness => ({
  source: 'cache',
  resourceVersions: Object.fromEntries(resources.map((resource) => [resource, VERSION])),
  asOf: AT,
  degraded: [],
});
/** Of an answer for which the API server was asked. */
export const READ_NOW: Freshness = { ...fresh(), source: 'api-server' };

const PODS: KindFreshness = {
  resource: 'pods',
  state: 'live',
  resourceVersion: VERSION,
  objects: 5120,
  asOf: AT,
  problem: null,
};
const API_SERVER = { reachable: true, version: 'v1.36.3', answeredAt: AT, latencyMs: 2.4, problem: null };

export const health: Example<'health'> = {
  answer: {
    product: 'clusterscope-gateway',
    version: '0.1.0',
    startedAt: AT - 86_400_000,
    status: 'ok',
    apiServer: API_SERVER,
    kinds: [PODS],
  },
};

export const capabilities: Example<'capabilities'> = {
  answer: {
    gateway: { version: '0.1.0', startedAt: AT - 86_400_000 },
    apiServer: { version: 'v1.36.3', reachable: true },
    kinds: [
      {
        ...PODS,
        info: { kind: 'Pod', group: '', version: 'v1', namespaced: true, noun: 'pod' },
        verbs: { get: 'allowed', list: 'allowed', watch: 'allowed' },
      },
    ],
    logs: { permission: 'allowed', triedAt: AT - 60_000, problem: null },
    metrics: { permission: 'unknown', triedAt: null, problem: null },
    caller: { subject: 'token', expiresAt: null },
    ...fresh('pods'),
  },
};

export const summary: Example<'summary'> = {
  answer: {
    nodes: { total: 12, ready: 11, unschedulable: 1 },
    pods: { total: 5120, running: 5001, pending: 7, failed: 12, succeeded: 100 },
    requested: { cpu: 310.5, memory: 1_236_950_581_248, pods: 5008 },
    limits: { cpu: 620, memory: 2_473_901_162_496 },
    allocatable: { cpu: 384, memory: 1_649_267_441_664, pods: 1320 },
    namespaces: 42,
    workloads: 611,
    services: 388,
    ...fresh('nodes', 'pods', 'namespaces', 'services', 'deployments'),
  },
};

export const topNodes: Example<'topNodes'> = {
  query: { limit: 1 },
  answer: {
    metricsApi: { state: 'served', problem: null, askedAt: AT },
    rows: [
      {
        name: 'node-a',
        cpu: 21.4,
        memory: 98_784_247_808,
        sampledAt: AT - 9000,
        windowSeconds: 20,
        allocatable: { cpu: 32, memory: 137_438_953_472 },
      },
    ],
    total: 12,
    next: 'WyJjcHUiLCJkZXNjIiwyMS40LCJub2RlLWEiXQ',
    ...fresh('nodes'),
    source: 'api-server',
  },
};

export const topPods: Example<'topPods'> = {
  query: { namespace: 'shop', sort: 'memory' },
  answer: {
    metricsApi: { state: 'served', problem: null, askedAt: AT },
    rows: [
      {
        namespace: 'shop',
        name: 'checkout-5d9c7b7c6-x2x7k',
        node: 'node-a',
        cpu: 0.031,
        memory: 73_400_320,
        sampledAt: AT - 9000,
        windowSeconds: 15,
        containers: [{ name: 'server', cpu: 0.031, memory: 73_400_320 }],
        request: { cpu: 0.1, memory: 67_108_864 },
        limit: { cpu: null, memory: 134_217_728 },
      },
    ],
    total: 1,
    next: null,
    ...fresh('pods'),
    source: 'api-server',
  },
};

export const nodes: Example<'nodes'> = {
  query: { sort: 'pods', order: 'desc', limit: 1 },
  answer: {
    rows: [
      {
        name: 'node-a',
        status: 'Ready',
        ready: true,
        trouble: '',
        roles: ['worker'],
        zone: 'eu-1a',
        version: 'v1.36.3',
        internalIP: '10.0.0.4',
        createdAt: AT - 30 * 86_400_000,
        pods: 98,
        allocatable: { cpu: 32, memory: 137_438_953_472, pods: 110, ephemeralStorage: 94_489_280_512 },
        capacity: { cpu: 32, memory: 139_586_437_120, pods: 110, ephemeralStorage: 107_374_182_400 },
        requested: { cpu: 25.2, memory: 103_079_215_104 },
      },
    ],
    total: 12,
    next: 'WyJwb2RzIiwiZGVzYyIsOTgsIm5vZGUtYSJd',
    ...fresh('nodes', 'pods'),
  },
};
