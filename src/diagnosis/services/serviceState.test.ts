import type { Objects } from '../testing/viewOf';
import { diagnose } from '../problems/diagnose';
import { ago, NOW } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { podFixture, terminated } from '../testing/podFixture';
import { serviceFixture, sliceFixture } from '../testing/serviceFixture';
import { shopFixture } from '../testing/shopFixture';
import { viewOf } from '../testing/viewOf';
import { deploymentFixture, replicaSetFixture } from '../testing/workloadFixture';
import { serviceState } from './serviceState';
import { isSimilar } from './similarity';

const service = (name: string, rest: object) => ({ ...serviceFixture({ name, ...rest }) });
const selecting = (labels: Record<string, string>): Objects =>
  shopFixture({ pods: [{}, {}], service: service('web', { selector: labels }) });

test.each<[string, Objects, object[]]>([
  [
    'a typo in the selector names the label that differs',
    selecting({ app: 'wbe' }),
    [
      {
        id: 'selector-matches-nothing/Service/shop/web',
        severity: 'critical',
        title: 'Selects app=wbe, but the pods of Deployment web have app=web',
      },
    ],
  ],
  [
    'a typo in a Service of another name finds the workload by likeness',
    {
      services: [serviceFixture({ name: 'public', selector: { app: 'catalgo' } })],
      deployments: [
        deploymentFixture({ name: 'cart', selects: { app: 'cart' } }),
        deploymentFixture({ name: 'catalog', selects: { app: 'catalog' } }),
      ],
    },
    [{ title: 'Selects app=catalgo, but the pods of Deployment catalog have app=catalog' }],
  ],
  [
    'a label that the pods do not have',
    selecting({ app: 'web', tier: 'front' }),
    [{ title: 'Selects tier=front, but the pods of Deployment web have no label tier' }],
  ],
  [
    'nothing comes close',
    { services: [serviceFixture({ name: 'ghost' })] },
    [{ severity: 'warning', title: 'Selects app=ghost, which no pod in its namespace has' }],
  ],
  [
    'a target port that no pod names',
    shopFixture({
      pods: [{ containers: [{ ports: ['http', 'metrics'] }] }],
      service: service('web', { targetPort: 'web' }),
    }),
    [
      {
        id: 'port-mismatch/Service/shop/web',
        severity: 'critical',
        title:
          'Port http (80) leads to a container port named web, which its pods do not have: they have http and metrics',
      },
    ],
  ],
  [
    'a workload scaled to zero',
    {
      services: [serviceFixture({ name: 'web' })],
      deployments: [deploymentFixture({ name: 'web', replicas: 0 })],
      replicasets: [replicaSetFixture({ name: 'web-1', owner: 'Deployment/web', replicas: 0, labels: { app: 'web' } })],
      events: [
        eventFixture({
          about: 'Deployment/web',
          type: 'Normal',
          reason: 'ScalingReplicaSet',
          message: 'Scaled down replica set web-1 from 3 to 0',
          lastAt: ago(90),
        }),
      ],
    },
    [
      {
        id: 'scaled-to-zero/Service/shop/web',
        severity: 'info',
        title: 'No endpoints: Deployment web is scaled to zero replicas',
        since: ago(90),
        kubectl: 'kubectl -n shop describe deployment web',
      },
    ],
  ],
  [
    'pods that ended long ago',
    {
      services: [serviceFixture({ name: 'web' })],
      pods: [
        podFixture({
          phase: 'Failed',
          labels: { app: 'web' },
          startedAt: ago(9000),
          containers: [{ unreported: true }],
        }),
      ],
    },
    [{ severity: 'warning', title: 'No endpoints: the pod it selects has ended' }],
  ],
  [
    'a pod that has just failed speaks for its Service',
    {
      services: [serviceFixture({ name: 'web' })],
      pods: [
        podFixture({ phase: 'Failed', labels: { app: 'web' }, node: null, containers: [{ state: terminated(1, 60) }] }),
      ],
    },
    [{ id: 'crash/Pod/shop/web-1-a', hurts: [{ text: 'Service web has no endpoints' }] }],
  ],
  [
    'pods that finished their work',
    {
      services: [serviceFixture({ name: 'web' })],
      pods: [podFixture({ phase: 'Succeeded', labels: { app: 'web' } })],
    },
    [],
  ],
  [
    'ready pods without endpoints',
    { ...shopFixture({ pods: [{}] }), endpointslices: [] },
    [{ id: 'not-ready/Service/shop/web', title: 'No ready endpoint, although 1 pod it selects is ready' }],
  ],
])('%s', (_name, objects, expected) => {
  expect(diagnose(viewOf(objects), NOW)).toMatchObject(expected);
});

test('a backend in two slices counts once, a draining one not at all', () => {
  const web = serviceFixture({ name: 'web' });
  const pods = [
    podFixture({ name: 'a', labels: { app: 'web' } }),
    podFixture({ name: 'b', containers: [{ ready: false }] }),
    podFixture({ name: 'c', deletedAt: ago(1) }),
  ];
  const first = sliceFixture(web, pods);
  const second = { ...first, meta: { ...first.meta, name: 'web-v6' }, addressType: 'IPv6' };
  const state = serviceState(viewOf({ services: [web], endpointslices: [first, second], pods }), web, NOW);
  expect(state).toMatchObject({ ready: 1, total: 2, status: '1 of 2 ready', tone: 'warning' });
});

test('endpoints that cannot be read are unknown, not zero', () => {
  const web = serviceFixture({ name: 'web' });
  expect(serviceState(viewOf({ services: [web] }, ['endpointslices']), web, NOW)).toMatchObject({
    ready: null,
    total: null,
  });
});

test('pods that cannot be read say nothing about a selector', () => {
  const web = serviceFixture({ name: 'web' });
  expect(diagnose(viewOf({ services: [web] }, ['pods']), NOW)).toEqual([]);
});

test.each([
  ['catalog', 'catalgo', true],
  ['web', 'wbe', true],
  ['web', 'bew', false],
  ['web', 'wib', true],
  ['front', 'frontend', true],
  ['cart', 'checkout', false],
  ['a', 'b', true],
])('%s and %s', (a, b, expected) => {
  expect(isSimilar(a, b)).toBe(expected);
});
