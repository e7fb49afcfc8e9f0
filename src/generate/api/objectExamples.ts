import type { ObjectRef } from '../../contract/objectRef';
import type { Example } from './Example';
import { AT, fresh, READ_NOW } from './clusterExamples';

const DEPLOYMENT: ObjectRef = { kind: 'Deployment', namespace: 'shop', name: 'checkout' };
const POD: ObjectRef = { kind: 'Pod', namespace: 'shop', name: 'checkout-5d9c7b7c6-x2x7k' };
const SERVICE: ObjectRef = { kind: 'Service', namespace: 'shop', name: 'checkout' };
const DEPLOYMENT_INFO = { kind: 'Deployment', group: 'apps', version: 'v1', namespaced: true, noun: 'Deployment' };
const IN_PATH = { resource: 'deployments', namespace: 'shop', name: 'checkout' } as const;
const POD_IN_PATH = { namespace: 'shop', name: POD.name };
const UNAVAILABLE = { status: '0 of 3 available', tone: 'bad' } as const;

const PROBLEM = {
  id: 'liveness-probe/Deployment/shop/checkout',
  severity: 'critical',
  object: DEPLOYMENT,
  title: '3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)',
  cause: {
    code: 'liveness-probe',
    text: 'killed by its liveness probe (HTTP 503 /healthz)',
    detail: 'Liveness probe failed: HTTP probe failed with statuscode: 503',
    container: 'server',
    exitCode: 137,
  },
  since: AT - 600_000,
  affected: { count: 3, total: 3 },
  worst: POD,
  nodes: ['node-a'],
  hurts: [{ object: SERVICE, text: 'Service checkout has 0 of 3 endpoints ready', ready: 0, total: 3 }],
  nextStep: 'Look at what /healthz checks',
  kubectl: `kubectl -n shop logs ${POD.name} -c server --previous`,
  explains: [SERVICE],
} as const;
const problem = { ...PROBLEM, nodes: [...PROBLEM.nodes], hurts: [...PROBLEM.hurts], explains: [...PROBLEM.explains] };

const EVENT = {
  type: 'Warning',
  reason: 'Unhealthy',
  message: 'Liveness probe failed: HTTP probe failed with statuscode: 503',
  object: POD,
  source: 'kubelet',
  count: 42,
  firstAt: AT - 600_000,
  lastAt: AT - 4000,
};

export const problems: Example<'problems'> = {
  query: { namespace: 'shop', severity: 'critical' },
  answer: {
    problems: [problem],
    total: 1,
    counts: { critical: 1, warning: 0, info: 0 },
    ...fresh('pods', 'nodes', 'deployments', 'services'),
  },
};

export const pods: Example<'pods'> = {
  query: { namespace: 'shop', sort: 'restarts', order: 'desc', limit: 1 },
  answer: {
    rows: [
      {
        namespace: 'shop',
        name: POD.name,
        status: 'CrashLoopBackOff',
        ready: 0,
        containers: 1,
        restarts: 14,
        lastRestartAt: AT - 30_000,
        createdAt: AT - 3_600_000,
        node: 'node-a',
        ip: '10.42.0.17',
        owner: DEPLOYMENT,
        cause: PROBLEM.cause.text,
        cpuRequest: 0.1,
        memoryRequest: 67_108_864,
        memoryLimit: 134_217_728,
      },
    ],
    total: 9,
    next: 'WyJyZXN0YXJ0cyIsImRlc2MiLDE0LCJzaG9wL2NoZWNrb3V0Il0',
    ...fresh('pods'),
  },
};

export const objects: Example<'objects'> = {
  path: { resource: 'deployments' },
  query: { labels: 'app=checkout,tier in (web, api),!old', sort: 'ready', limit: 1 },
  answer: {
    resource: 'deployments',
    info: DEPLOYMENT_INFO,
    columns: [
      { id: 'ready', title: 'Ready', type: 'number' },
      { id: 'desired', title: 'Desired', type: 'number' },
    ],
    rows: [{ object: DEPLOYMENT, ...UNAVAILABLE, createdAt: AT - 86_400_000, cells: [0, 3] }],
    total: 1,
    next: null,
    counts: [{ ...UNAVAILABLE, count: 1 }],
    ...fresh('deployments'),
  },
};

export const object: Example<'object'> = {
  path: IN_PATH,
  answer: {
    resource: 'deployments',
    info: DEPLOYMENT_INFO,
    object: DEPLOYMENT,
    uid: '0b5c2f0e-8f0e-4b1e-9f0c-1f1d2b7a3c55',
    createdAt: AT - 86_400_000,
    deletedAt: null,
    ...UNAVAILABLE,
    facts: [{ label: 'Strategy', value: 'RollingUpdate', object: null, at: null }],
    labels: { app: 'checkout' },
    conditions: [
      {
        type: 'Available',
        status: 'False',
        reason: 'MinimumReplicasUnavailable',
        message: 'Deployment does not have minimum availability.',
        changedAt: AT - 600_000,
      },
    ],
    problems: [problem],
    hurts: problem.hurts,
    related: [{ object: SERVICE, relation: 'selected by', status: '0 of 3 ready', tone: 'bad' }],
    events: [EVENT],
    ...fresh('deployments', 'pods', 'services', 'events'),
  },
};

export const related: Example<'related'> = {
  path: IN_PATH,
  answer: {
    object: DEPLOYMENT,
    related: [
      { object: SERVICE, relation: 'selected by', status: '0 of 3 ready', tone: 'bad' },
      { object: POD, relation: 'owned', status: 'CrashLoopBackOff', tone: 'bad' },
    ],
    ...fresh('deployments', 'pods', 'services'),
  },
};

export const yaml: Example<'yaml'> = {
  path: IN_PATH,
  answer: {
    object: DEPLOYMENT,
    resourceVersion: '184467',
    yaml: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: checkout\n  namespace: shop\n…',
    removed: [
      { path: 'metadata.managedFields', why: 'bookkeeping of who set which field' },
      { path: 'spec.template.spec.containers[0].env[0].value', why: 'environment value' },
    ],
    ...READ_NOW,
  },
};

export const events: Example<'events'> = {
  query: { namespace: 'shop', object: `Pod/${POD.name}`, type: 'Warning', sinceSeconds: 3600 },
  answer: { rows: [EVENT], counts: { normal: 3, warning: 1 }, total: 1, next: null, ...fresh('events') },
};

export const servicePath: Example<'servicePath'> = {
  path: { namespace: 'shop', name: 'checkout' },
  answer: {
    object: SERVICE,
    routing: 'selector',
    type: 'ClusterIP',
    clusterIP: '10.96.12.7',
    externalName: '',
    status: '0 of 3 ready',
    tone: 'bad',
    broken: {
      at: 'endpoints',
      code: 'liveness-probe',
      text: 'no ready endpoint: 3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)',
      detail: PROBLEM.cause.detail,
      certain: true,
      object: DEPLOYMENT,
      nextStep: PROBLEM.nextStep,
      kubectl: PROBLEM.kubectl,
    },
    remarks: [],
    ingresses: [],
    ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'http', reaches: [8080], trouble: '' }],
    selector: { app: 'checkout' },
    nearest: null,
    endpoints: { slices: 1, total: 3, ready: 0, notReady: 3, draining: 0, ended: 0 },
    pods: [
      {
        object: POD,
        status: 'CrashLoopBackOff',
        tone: 'bad',
        cause: PROBLEM.cause,
        node: 'node-a',
        endpoint: 'not ready',
      },
    ],
    podCounts: { total: 3, ready: 0, broken: 3 },
    nodes: [
      {
        object: { kind: 'Node', namespace: null, name: 'node-a' },
        status: 'Ready',
        tone: 'good',
        trouble: '',
        pods: 3,
        ready: 0,
      },
    ],
    ...fresh('services', 'endpointslices', 'pods', 'nodes'),
  },
};

export const logs: Example<'logs'> = {
  path: POD_IN_PATH,
  query: { container: 'server', previous: true, tailLines: 100 },
  answer: {
    namespace: 'shop',
    pod: POD.name,
    container: 'server',
    containers: ['migrate', 'server'],
    previous: true,
    lines: [{ at: AT - 31_000, text: 'database is gone', cut: false }],
    truncated: false,
    ...READ_NOW,
  },
};

export const logsFollow: Example<'logsFollow'> = {
  path: POD_IN_PATH,
  query: { tailLines: 10 },
  events: [
    {
      id: '2026-11-24T12:00:00.123456789Z/1',
      event: 'lines',
      data: { container: 'server', lines: [{ at: AT + 123, text: 'listening', cut: false }] },
    },
    { event: 'end', data: { reason: 'finished', error: null } },
  ],
};

export const changes: Example<'changes'> = {
  query: { kinds: ['pods', 'deployments'], namespace: 'shop' },
  events: [
    { id: '9f86d081884c-1041', event: 'reset', data: { reason: 'start' } },
    {
      id: '9f86d081884c-1043',
      event: 'changed',
      data: {
        kinds: [{ resource: 'pods', objects: [{ namespace: 'shop', name: POD.name, removed: false }] }],
      },
    },
  ],
};
