import { ago, NOW } from '../testing/clock';
import { ingressFixture, leaseFixture } from '../testing/ingressFixture';
import { condition } from '../testing/metaFixture';
import { lostNode, nodeFixture } from '../testing/nodeFixture';
import { serviceFixture } from '../testing/serviceFixture';
import { shopFixture } from '../testing/shopFixture';
import { type Objects, viewOf } from '../testing/viewOf';
import { diagnose } from './diagnose';

const problems = (objects: Objects, unknown: Parameters<typeof viewOf>[1] = []) =>
  diagnose(viewOf(objects, unknown), NOW);
const shop = shopFixture({ pods: [{}] });

describe('an Ingress', () => {
  test.each<[string, Record<string, string>, string, string]>([
    [
      'to a Service that is missing',
      { 'shop.example/': 'wbe' },
      'critical',
      'shop.example/ leads to Service wbe, which does not exist',
    ],
    [
      'to a port that is missing',
      { 'shop.example/': 'web:grpc' },
      'critical',
      'shop.example/ leads to port grpc of Service web: it has http (80)',
    ],
    [
      'of which some ways work',
      { 'shop.example/': 'web', 'api.example/v1': 'api', 'old.example/': 'old' },
      'warning',
      'api.example/v1 leads to Service api, which does not exist; 1 more of its backends are missing',
    ],
  ])('%s', (_name, routes, severity, title) => {
    expect(problems({ ...shop, ingresses: [ingressFixture({ routes })] })).toMatchObject([{ severity, title }]);
  });

  test.each<[string, Objects, Parameters<typeof viewOf>[1]]>([
    [
      'that leads somewhere by name and number',
      { ...shop, ingresses: [ingressFixture({ routes: { 'a/': 'web:http', 'b/': 'web:80' }, otherwise: 'web' })] },
      [],
    ],
    ['applied before its Service', { ingresses: [ingressFixture({ routes: { 'a/': 'web' }, createdAt: ago(5) })] }, []],
    ['while Services are not known', { ingresses: [ingressFixture({ routes: { 'a/': 'web' } })] }, ['services']],
    [
      'to an ExternalName',
      {
        services: [{ ...serviceFixture({ name: 'web', type: 'ExternalName' }), ports: [] }],
        ingresses: [ingressFixture({ routes: { 'a/': 'web' } })],
      },
      [],
    ],
  ])('%s is calm', (_name, objects, unknown) => {
    expect(problems(objects, unknown)).toEqual([]);
  });

  test('is hurt by a Service nobody answers for', () => {
    const objects = shopFixture({ pods: [{ conditions: [condition('Ready', 'False')] }], nodes: [lostNode()] });
    const [problem] = problems({ ...objects, ingresses: [ingressFixture({ routes: { 'shop.example/cart': 'web' } })] });
    expect(problem.hurts.map(({ text }) => text)).toEqual([
      'Service web has 0 of 1 endpoint ready',
      'Ingress shop gets no answer for shop.example/cart',
    ]);
  });
});

describe('a node', () => {
  const nodes = [nodeFixture(), nodeFixture({ name: 'node-b' })];

  test('whose heartbeat stops is told before it is lost', () => {
    const leases = [leaseFixture('node-a', ago(65)), leaseFixture('node-b', ago(4))];
    expect(problems({ nodes, leases })).toMatchObject([
      {
        id: 'node-heartbeat/Node/-/node-a',
        severity: 'warning',
        title: 'Node is about to be lost: no heartbeat for 65 seconds',
      },
    ]);
  });

  test.each([
    ['beats', [ago(10), ago(2)]],
    ['cannot be judged because the view stands still', [ago(600), ago(602)]],
    ['cannot be judged because clocks differ', [NOW + 3_600_000, NOW + 3_590_000]],
    ['never renewed', [null, ago(1)]],
  ])('%s is calm', (_name, [a, b]) => {
    expect(problems({ nodes, leases: [leaseFixture('node-a', a), leaseFixture('node-b', b)] })).toEqual([]);
  });

  test('cordoned is a remark', () => {
    const cordoned = shopFixture({ pods: [{}], nodes: [nodeFixture({ unschedulable: true })] });
    expect(problems(cordoned)).toMatchObject([
      {
        severity: 'info',
        title: 'Node is cordoned: it takes no new pods; 1 pod on it',
        kubectl: 'kubectl describe node node-a',
      },
    ]);
  });

  test.each([
    [
      'its network is not set up',
      nodeFixture({ conditions: [condition('Ready', 'True'), condition('NetworkUnavailable', 'True')] }),
    ],
    [
      'its cloud provider has not initialised it',
      nodeFixture({
        taints: [{ key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' }],
      }),
    ],
  ])('takes no pods: %s', (why, node) => {
    expect(problems({ nodes: [node] })).toMatchObject([{ severity: 'warning', title: `Node takes no pods: ${why}` }]);
    const young = { ...node, meta: { ...node.meta, createdAt: ago(30) } };
    expect(problems({ nodes: [young] })).toEqual([]);
  });
});
