import type { Freshness, ServicePathAnswer } from '../../contract/answers';
import type { Service } from '../../contract/objects';
import { ago, NOW } from '../testing/clock';
import { ingressFixture } from '../testing/ingressFixture';
import { condition } from '../testing/metaFixture';
import { lostNode, nodeFixture } from '../testing/nodeFixture';
import { end, podFixture, type PodSpec, running, waiting } from '../testing/podFixture';
import { serviceFixture, sliceFixture } from '../testing/serviceFixture';
import { shopFixture } from '../testing/shopFixture';
import { type Objects, viewOf } from '../testing/viewOf';
import { servicePath } from './servicePath';

const CRASHED: PodSpec = {
  containers: [{ state: waiting('CrashLoopBackOff'), ready: false, restarts: 5, last: end(1) }],
};
const DOWN = [condition('Ready', 'False', { changedAt: ago(5) })];

type Path = Omit<ServicePathAnswer, keyof Freshness>;

function pathOf(objects: Objects, unknown: Parameters<typeof viewOf>[1] = []): Path {
  const [service] = objects.services ?? [];
  return servicePath(viewOf(objects, unknown), service, NOW);
}

const shop = (pods: PodSpec[], service: Partial<Service> = {}, rest: Partial<Objects> = {}): Objects => ({
  ...shopFixture({ pods, service }),
  ...rest,
});
const service = (spec: object): Service => ({ ...serviceFixture({ name: 'web', ...spec }) });

describe('breaks', () => {
  test.each<[string, Objects, object]>([
    [
      'a selector with a typo',
      shop([{}, {}], service({ selector: { app: 'wbe' } })),
      {
        at: 'selector',
        code: 'selector-matches-nothing',
        certain: true,
        text: 'selects app=wbe, but the pods of Deployment web have app=web',
        kubectl: 'kubectl -n shop get pods --show-labels',
      },
    ],
    [
      'a selector with a typo of a headless Service',
      shop([{}], service({ selector: { app: 'wbe' }, clusterIP: 'None' })),
      { at: 'selector', code: 'selector-matches-nothing' },
    ],
    [
      'a port name',
      shop([{ containers: [{ ports: ['http'] }] }], service({ targetPort: 'web' })),
      {
        at: 'port',
        code: 'port-mismatch',
        certain: true,
        text: 'port http (80) leads to a container port named web, which its pods do not have: they have only http',
      },
    ],
    [
      'a port number that no pod declares',
      shop([{ containers: [{ ports: ['http'] }] }], service({ targetPort: '9090' })),
      {
        at: 'port',
        code: 'port-mismatch',
        certain: false,
        text: 'port http (80) leads to container port 9090, which its pods do not declare: they declare http (8080)',
      },
    ],
    [
      'pods that crash',
      shop([CRASHED, CRASHED, { conditions: DOWN, containers: [{ ready: false, state: running(5) }] }]),
      {
        at: 'pods',
        code: 'crash',
        certain: true,
        text: 'no ready endpoint: 2 of 3 pods crashing: container app ends with exit code 1 (application error)',
        object: { kind: 'Pod', namespace: 'shop', name: 'web-1-a' },
        kubectl: 'kubectl -n shop logs web-1-a -c app --previous',
      },
    ],
    [
      'pods that only start',
      shop([{ conditions: DOWN, containers: [{ ready: false, state: running(5) }] }]),
      { at: 'pods', code: 'not-ready', certain: false, text: 'no ready endpoint yet: 1 pod is starting' },
    ],
    [
      'all pods on one lost node',
      shop([{ conditions: DOWN }, { conditions: DOWN }], {}, { nodes: [lostNode()] }),
      {
        at: 'nodes',
        code: 'node-lost',
        text: 'all 2 pods are on node node-a, which is not heard from: its kubelet stopped reporting',
        object: { kind: 'Node', namespace: null, name: 'node-a' },
        kubectl: 'kubectl describe node node-a',
      },
    ],
    [
      'all pods on two lost nodes',
      shop(
        [{ conditions: DOWN }, { conditions: DOWN, node: 'node-b' }],
        {},
        { nodes: [lostNode(), lostNode('node-b')] }
      ),
      { at: 'nodes', text: 'all 2 pods are on 2 lost nodes: node-a and node-b' },
    ],
    [
      'its only pod on a node that is gone',
      shop([{ conditions: DOWN, node: 'node-z' }]),
      { at: 'nodes', text: 'its only pod is on node node-z, which is gone from the cluster' },
    ],
    [
      'only pods that are being deleted',
      shop([{ deletedAt: ago(-20) }, { deletedAt: ago(-20) }]),
      {
        at: 'pods',
        text: 'only pods that are being deleted are left (2), and none has come in their place; 2 still answer meanwhile',
      },
    ],
    [
      'ready pods without endpoints',
      shop([{}], {}, { endpointslices: [] }),
      { at: 'endpoints', code: 'not-ready', text: 'no ready endpoint, although 1 pod it selects is ready' },
    ],
    [
      'an Ingress to a port it does not have',
      shop([{}], {}, { ingresses: [ingressFixture({ routes: { 'shop.example/': 'web:grpc' } })] }),
      {
        at: 'ingress',
        code: 'backend-missing',
        text: 'shop.example/ leads to port grpc of Service web: it has http (80)',
      },
    ],
    [
      'nobody has given it endpoints',
      { services: [service({ selector: {} })] },
      { at: 'endpoints', text: 'has no selector, and nobody has given it endpoints' },
    ],
  ])('%s', (_name, objects, expected) => {
    expect(pathOf(objects).broken).toMatchObject(expected);
  });

  test.each<[string, Objects]>([
    ['a healthy Service', shop([{}, {}])],
    ['a port number that pods need not declare', shop([{}], service({ targetPort: '9090' }))],
    ['some of its pods broken', shop([{}, CRASHED])],
    ['an external name', { services: [{ ...service({ type: 'ExternalName' }), externalName: 'db.example' }] }],
    [
      'endpoints kept by hand',
      { services: [service({ selector: {} })], endpointslices: [sliceFixture(service({}), [podFixture()])] },
    ],
    ['a pod being replaced', shop([{}, { deletedAt: ago(-20) }])],
  ])('none: %s', (_name, objects) => {
    expect(pathOf(objects).broken).toBeNull();
  });
});

test('steps from the host to the node', () => {
  const objects = shop(
    [{}, CRASHED, { deletedAt: ago(-20) }],
    {},
    {
      nodes: [nodeFixture()],
      ingresses: [ingressFixture({ routes: { 'shop.example/cart': 'web:80', 'other.example/': 'cart' } })],
    }
  );
  const { broken: _broken, ...path } = pathOf(objects);
  expect(path).toMatchObject({
    object: { kind: 'Service', namespace: 'shop', name: 'web' },
    routing: 'selector',
    status: '1 of 2 ready',
    tone: 'warning',
    ingresses: [
      {
        object: { kind: 'Ingress', namespace: 'shop', name: 'shop' },
        ways: [{ from: 'shop.example/cart', port: '80', trouble: '' }],
      },
    ],
    ports: [{ name: 'http', port: 80, targetPort: '8080', reaches: [8080], trouble: '' }],
    selector: { app: 'web' },
    nearest: null,
    endpoints: { slices: 1, total: 3, ready: 1, notReady: 1, draining: 1, ended: 0 },
    pods: [
      { object: { name: 'web-1-b' }, status: 'CrashLoopBackOff', tone: 'bad', endpoint: 'not ready', node: 'node-a' },
      { object: { name: 'web-1-c' }, status: 'Terminating', tone: 'neutral', endpoint: 'draining' },
      { object: { name: 'web-1-a' }, status: 'Running', tone: 'good', cause: null, endpoint: 'ready' },
    ],
    podCounts: { total: 3, ready: 1, broken: 1 },
    nodes: [{ object: { name: 'node-a' }, status: 'Ready', tone: 'good', pods: 3, ready: 1 }],
    remarks: ['1 of 2 pods is broken.', '1 more endpoint is being ended.'],
  });
});

test('the nearest workload is named only where the selector matches nothing', () => {
  expect(pathOf(shop([{}], service({ selector: { app: 'wbe' } }))).nearest).toEqual({
    object: { kind: 'Deployment', namespace: 'shop', name: 'web' },
    differs: [{ key: 'app', wanted: 'wbe', has: 'web' }],
  });
});

test.each<[string, Objects, Parameters<typeof viewOf>[1], string]>([
  ['a single node', shop([{}, {}]), [], 'All 2 ready endpoints are on node node-a: losing it loses the Service.'],
  [
    'unready addresses',
    shop([{}], { publishNotReadyAddresses: true }),
    [],
    'Publishes pods that are not ready too: a ready endpoint does not mean a ready pod.',
  ],
  [
    'a load balancer in the making',
    shop([{}], { type: 'LoadBalancer' }),
    [],
    'Its load balancer has no address yet: nothing arrives from outside the cluster.',
  ],
  [
    'local traffic',
    shop([{}], { externalTrafficPolicy: 'Local' }),
    [],
    'From outside, only nodes with one of its pods answer (externalTrafficPolicy Local).',
  ],
  [
    'a headless Service',
    shop([{}], { clusterIP: 'None' }),
    [],
    'Headless: DNS gives the addresses of its pods, and clients connect to container ports directly.',
  ],
  ['missing rights', shop([{}]), ['nodes'], 'Nothing is known of nodes: they cannot be read.'],
])('remarks on %s', (_name, objects, unknown, remark) => {
  expect(pathOf(objects, unknown).remarks).toContain(remark);
});

test('thousands of pods stay a small answer, the worst of them first', () => {
  const pods = Array.from({ length: 3000 }, (_, i) => (i % 100 === 0 ? CRASHED : {}));
  const objects = shopFixture({ pods });
  const named = (objects.pods ?? []).map((pod, i) => ({ ...pod, meta: { ...pod.meta, name: `web-1-${i}` } }));
  const path = pathOf({
    ...objects,
    pods: named,
    endpointslices: [sliceFixture(serviceFixture({ name: 'web' }), named)],
  });
  expect(path.podCounts).toEqual({ total: 3000, ready: 2970, broken: 30 });
  expect(path.pods).toHaveLength(50);
  expect(path.pods.filter(({ cause }) => cause !== null)).toHaveLength(30);
  expect(JSON.stringify(path).length).toBeLessThan(20_000);
});

test('without rights on endpoints and pods nothing is claimed', () => {
  const path = pathOf(shop([{}]), ['pods', 'endpointslices', 'ingresses', 'nodes']);
  expect(path).toMatchObject({ broken: null, endpoints: null, pods: [], nodes: [], status: 'endpoints not known' });
});
