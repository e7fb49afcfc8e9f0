import { ago, fresh, LONG_POD } from '../../app/components/testing/answers';
import type {
  Column,
  MetricsApiState,
  ObjectRow,
  ObjectsAnswer,
  PodRow,
  ServicePathAnswer,
  TopNodeRow,
  TopPodRow,
} from '../../contract/answers';
import { KINDS, type Resource } from '../../contract/kinds';

const checkout = { kind: 'Deployment', namespace: 'shop', name: 'checkout' };

export const podRow: PodRow = {
  namespace: 'shop',
  name: LONG_POD,
  status: 'CrashLoopBackOff',
  ready: 0,
  containers: 2,
  restarts: 7,
  lastRestartAt: ago(60),
  createdAt: ago(900),
  node: 'node-a',
  ip: '10.1.0.7',
  owner: checkout,
  cause: 'killed by its liveness probe (HTTP 503 /healthz)',
  cpuRequest: 0.25,
  memoryRequest: 2 ** 28,
  memoryLimit: null,
};

const columns: Column[] = [
  { id: 'ready', title: 'Ready', type: 'number' },
  { id: 'desired', title: 'Desired', type: 'number' },
  { id: 'strategy', title: 'Strategy', type: 'text' },
  { id: 'scaled', title: 'Last scaled', type: 'instant' },
];

/** Answer of one kind; each row is a name and its cells. */
export function objectsAnswer(
  resource: Resource,
  names: readonly string[],
  more: Partial<ObjectsAnswer> = {},
  cells: ObjectRow['cells'] = [0, 3, 'RollingUpdate', ago(600)]
): ObjectsAnswer {
  const { kind, namespaced } = KINDS[resource];
  const rows: ObjectRow[] = names.map((name) => ({
    object: { kind, namespace: namespaced ? 'shop' : null, name },
    status: '0 of 3 ready',
    tone: 'bad',
    createdAt: ago(900),
    cells,
  }));
  const page = { rows, total: rows.length, next: null, ...fresh };
  return { resource, info: KINDS[resource], columns, counts: [], ...page, ...more };
}

const sample = { sampledAt: ago(10), windowSeconds: 15 };
export const topPodRow: TopPodRow = {
  namespace: 'shop',
  name: LONG_POD,
  node: 'node-a',
  cpu: 0.5,
  memory: 2 ** 28,
  ...sample,
  containers: [],
  request: { cpu: 0.25, memory: null },
  limit: { cpu: null, memory: 2 ** 29 },
};
export const topNodeRow: TopNodeRow = {
  name: 'node-a',
  cpu: 1,
  memory: null,
  ...sample,
  allocatable: { cpu: 4, memory: 2 ** 34 },
};

export const metricsApi = (state: MetricsApiState['state'] = 'served'): MetricsApiState => ({
  state,
  problem: null,
  askedAt: ago(3),
});

export const brokenPath: ServicePathAnswer = {
  ...fresh,
  object: { kind: 'Service', namespace: 'shop', name: 'checkout' },
  routing: 'selector',
  type: 'ClusterIP',
  clusterIP: '10.96.0.9',
  externalName: '',
  status: '0 of 3 ready',
  tone: 'bad',
  broken: {
    at: 'endpoints',
    code: 'liveness-probe',
    text: 'no ready endpoint: 3 of 3 pods killed by their liveness probe',
    detail: '',
    certain: true,
    object: checkout,
    nextStep: 'Look at what /healthz answers and why.',
    kubectl: 'kubectl logs',
  },
  remarks: ['Its pods are all in one zone.'],
  ingresses: [
    {
      object: { kind: 'Ingress', namespace: 'shop', name: 'web' },
      ways: [{ from: 'shop.example/pay', port: 'http', trouble: '' }],
    },
  ],
  ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'web', reaches: [8080], trouble: '' }],
  selector: { app: 'checkout' },
  nearest: null,
  endpoints: { slices: 1, total: 3, ready: 0, notReady: 3, draining: 0, ended: 0 },
  pods: [
    {
      object: { kind: 'Pod', namespace: 'shop', name: LONG_POD },
      status: 'CrashLoopBackOff',
      tone: 'bad',
      cause: null,
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
};
