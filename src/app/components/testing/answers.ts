import type {
  EventRow,
  Freshness,
  HealthAnswer,
  NodeRow,
  ObjectAnswer,
  Page,
  Problem,
  ProblemsAnswer,
  SummaryAnswer,
} from '../../../contract/answers';
import { KINDS } from '../../../contract/kinds';

/** 2026-11-23T12:00:00Z, the now of all samples. */
export const NOW = Date.UTC(2026, 10, 23, 12);
export const ago = (seconds: number) => NOW - seconds * 1000;
/** Of an answer from the gateway's cache. */
export const fresh: Freshness = {
  source: 'cache',
  resourceVersions: { pods: '184467' },
  asOf: ago(2),
  degraded: [],
};

export const LONG_POD = 'checkout-payment-gateway-adapter-production-6d5f7c9b8d-x2x7k';

export const livenessProblem: Problem = {
  id: 'liveness-probe/Deployment/shop/checkout',
  severity: 'critical',
  object: { kind: 'Deployment', namespace: 'shop', name: 'checkout' },
  title: '3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)',
  cause: {
    code: 'liveness-probe',
    text: 'killed by its liveness probe (HTTP 503 /healthz)',
    detail: 'Liveness probe failed: HTTP probe failed with statuscode: 503',
    container: 'web',
    exitCode: 137,
  },
  since: ago(720),
  affected: { count: 3, total: 3 },
  worst: { kind: 'Pod', namespace: 'shop', name: LONG_POD },
  nodes: ['node-a', 'node-b'],
  hurts: [
    {
      object: { kind: 'Service', namespace: 'shop', name: 'checkout' },
      text: 'Service checkout has 0 of 3 endpoints ready',
      ready: 0,
      total: 3,
    },
  ],
  nextStep: 'Look at what /healthz answers and why.',
  kubectl: `kubectl logs -n shop ${LONG_POD} -c web --previous`,
  explains: [{ kind: 'Service', namespace: 'shop', name: 'checkout' }],
};

export const unschedulableProblem: Problem = {
  ...livenessProblem,
  id: 'unschedulable/Deployment/batch/report',
  severity: 'warning',
  object: { kind: 'Deployment', namespace: 'batch', name: 'report' },
  title: '1 of 2 pods cannot be placed on any node',
  cause: {
    code: 'unschedulable',
    text: 'no node has 64 cores free',
    detail: '0/5 nodes are available: 5 Insufficient cpu.',
    container: null,
    exitCode: null,
  },
  since: null,
  affected: { count: 1, total: 2 },
  worst: null,
  nodes: [],
  hurts: [],
  nextStep: 'Lower the CPU request or add a node.',
  kubectl: 'kubectl describe pod -n batch report-1',
  explains: [],
};

export const nodeProblem: Problem = {
  ...unschedulableProblem,
  id: 'node-lost/Node//node-c',
  severity: 'critical',
  object: { kind: 'Node', namespace: null, name: 'node-c' },
  title: 'Node node-c is lost',
  cause: { ...unschedulableProblem.cause, code: 'node-lost', text: 'its kubelet stopped reporting', detail: '' },
  affected: null,
};

export function problemsAnswer(problems: Problem[], more: Partial<ProblemsAnswer> = {}): ProblemsAnswer {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  return {
    ...fresh,
    problems,
    total: problems.length,
    counts: { critical: count('critical'), warning: count('warning'), info: count('info') },
    ...more,
  };
}

export const summaryAnswer: SummaryAnswer = {
  ...fresh,
  nodes: { total: 3, ready: 2, unschedulable: 1 },
  pods: { total: 42, running: 38, pending: 1, failed: 0, succeeded: 3 },
  requested: { cpu: 6, memory: 12 * 2 ** 30, pods: 39 },
  limits: { cpu: 20, memory: 40 * 2 ** 30 },
  allocatable: { cpu: 12, memory: 48 * 2 ** 30, pods: 330 },
  namespaces: 6,
  workloads: 17,
  services: 9,
};

export const healthAnswer: HealthAnswer = {
  product: 'clusterscope-gateway',
  version: '0.1.0',
  startedAt: ago(3600),
  status: 'ok',
  apiServer: { reachable: true, version: 'v1.36.3', answeredAt: ago(1), latencyMs: 12, problem: null },
  kinds: [],
};

export function nodeRow(name: string, more: Partial<NodeRow> = {}): NodeRow {
  const resources = { cpu: 4, memory: 16 * 2 ** 30, pods: 110, ephemeralStorage: 100e9 };
  return {
    name,
    status: 'Ready',
    ready: true,
    trouble: '',
    roles: ['worker'],
    zone: 'eu-1a',
    version: 'v1.36.3',
    internalIP: '10.0.0.1',
    createdAt: ago(3 * 86400),
    pods: 12,
    allocatable: resources,
    capacity: resources,
    requested: { cpu: 2, memory: 4 * 2 ** 30 },
    ...more,
  };
}

export function pageOf<Row>(rows: Row[], more: Partial<Page<Row>> = {}): Page<Row> {
  return { ...fresh, rows, total: rows.length, next: null, ...more };
}

export const eventRow: EventRow = {
  type: 'Warning',
  reason: 'Unhealthy',
  message: 'Liveness probe failed: HTTP probe failed with statuscode: 503',
  object: { kind: 'Pod', namespace: 'shop', name: LONG_POD },
  source: 'kubelet',
  count: 1234,
  firstAt: ago(720),
  lastAt: ago(5),
};

export const deploymentAnswer: ObjectAnswer = {
  ...fresh,
  resource: 'deployments',
  info: KINDS.deployments,
  object: { kind: 'Deployment', namespace: 'shop', name: 'checkout' },
  uid: 'u1',
  createdAt: ago(86400 * 2),
  deletedAt: null,
  status: '0 of 3 ready',
  tone: 'bad',
  facts: [
    { label: 'Replicas', value: '0 ready of 3', object: null, at: null },
    { label: 'Last rollout', value: '', object: null, at: ago(600) },
  ],
  labels: { app: 'checkout' },
  conditions: [
    {
      type: 'Available',
      status: 'False',
      reason: 'MinimumReplicasUnavailable',
      message: 'too few',
      changedAt: ago(700),
    },
  ],
  problems: [livenessProblem],
  hurts: livenessProblem.hurts,
  related: [
    {
      object: { kind: 'Service', namespace: 'shop', name: 'checkout' },
      relation: 'selected by',
      status: '0 of 3 ready',
      tone: 'bad',
    },
    {
      object: { kind: 'Pod', namespace: 'shop', name: LONG_POD },
      relation: 'owned',
      status: 'CrashLoopBackOff',
      tone: 'bad',
    },
  ],
  events: [eventRow],
};
