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
import { servicePath } from '../../generate/api/objectExamples';

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

/** The example of the documentation, with a remark and an Ingress before it. */
export const brokenPath: ServicePathAnswer = {
  ...servicePath.answer,
  ...fresh,
  remarks: ['Its pods are all in one zone.'],
  ingresses: [
    {
      object: { kind: 'Ingress', namespace: 'shop', name: 'web' },
      ways: [{ from: 'shop.example/pay', port: 'http', trouble: '' }],
    },
  ],
};
