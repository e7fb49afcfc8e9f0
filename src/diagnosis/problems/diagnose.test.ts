import { ago, NOW } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { condition } from '../testing/metaFixture';
import { lostNode, nodeFixture } from '../testing/nodeFixture';
import { end, podFixture, type PodSpec, running, waiting } from '../testing/podFixture';
import { HTTP_503, killing, probeFailed, unscheduled } from '../testing/probeEvents';
import { shopFixture } from '../testing/shopFixture';
import { type Objects, viewOf } from '../testing/viewOf';
import { statefulSetFixture } from '../testing/workloadFixture';
import { diagnose } from './diagnose';

const problems = (objects: Objects) => diagnose(viewOf(objects), NOW);

const LIVENESS: PodSpec = {
  containers: [
    {
      probes: { liveness: 'HTTP GET :8080/healthz' },
      restarts: 5,
      state: waiting('CrashLoopBackOff'),
      last: end(137, 30),
    },
  ],
};
const CRASHED: PodSpec = { containers: [{ restarts: 5, state: waiting('CrashLoopBackOff'), last: end(1, 30) }] };
const livenessEvents = (pods: string[]) =>
  pods.flatMap((name) => [
    probeFailed('Liveness', HTTP_503, { about: `Pod/${name}`, firstAt: ago(200) }),
    killing('liveness', { about: `Pod/${name}` }),
  ]);

describe('pods of one owner', () => {
  const found = problems(
    shopFixture({ pods: [LIVENESS, LIVENESS, LIVENESS], events: livenessEvents(['web-1-a', 'web-1-b', 'web-1-c']) })
  );

  test('are one problem of the Deployment, with its Service folded in', () => {
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'liveness-probe/Deployment/shop/web',
      severity: 'critical',
      object: { kind: 'Deployment', namespace: 'shop', name: 'web' },
      title: '3 of 3 pods killed by their liveness probe (HTTP 503 /healthz)',
      since: ago(200),
      affected: { count: 3, total: 3 },
      worst: { kind: 'Pod', namespace: 'shop', name: 'web-1-a' },
      nodes: ['node-a'],
      kubectl: 'kubectl -n shop logs web-1-a -c app --previous',
      nextStep:
        'Find out from the log why the liveness probe answers HTTP 503 /healthz; if the program is merely slow, give the probe more time.',
      explains: [{ kind: 'Service', namespace: 'shop', name: 'web' }],
    });
    expect(found[0].hurts).toEqual([
      {
        object: { kind: 'Service', namespace: 'shop', name: 'web' },
        text: 'Service web has 0 of 3 endpoints ready',
        ready: 0,
        total: 3,
      },
    ]);
  });

  test('one of three is a warning', () => {
    const [one] = problems(shopFixture({ pods: [LIVENESS, {}, {}], events: livenessEvents(['web-1-a']) }));
    expect(one).toMatchObject({
      severity: 'warning',
      title: '1 of 3 pods killed by its liveness probe (HTTP 503 /healthz)',
    });
  });

  test('with different causes are one problem of the most frequent one', () => {
    const found = problems(
      shopFixture({
        pods: [LIVENESS, CRASHED, CRASHED, {}],
        events: livenessEvents(['web-1-a']),
      })
    );
    expect(found.map(({ id, title }) => [id, title])).toEqual([
      [
        'crash/Deployment/shop/web',
        '2 of 4 pods crashing: container app ends with exit code 1 (application error); 1 more killed by its liveness probe (HTTP 503 /healthz)',
      ],
    ]);
  });

  test('stay critical between the rounds of a loop, when all happen to be ready', () => {
    const between: PodSpec = { containers: [{ restarts: 5, state: running(5), last: end(1, 30) }] };
    expect(problems(shopFixture({ pods: [between, between] }))[0]).toMatchObject({
      id: 'crash/Deployment/shop/web',
      severity: 'critical',
    });
  });

  test('are critical as soon as no endpoint is ready, without any restart', () => {
    const unready: PodSpec = { containers: [{ state: waiting('ImagePullBackOff', 'not found') }] };
    expect(problems(shopFixture({ pods: [unready] }))[0].severity).toBe('critical');
    expect(problems(shopFixture({ pods: [unready, {}] }))[0].severity).toBe('warning');
  });

  test('a lone pod speaks for itself', () => {
    const pod = podFixture({ name: 'lone', ...CRASHED });
    expect(problems({ pods: [pod], nodes: [nodeFixture()] })[0]).toMatchObject({
      object: { kind: 'Pod', namespace: 'shop', name: 'lone' },
      title: 'Crashing: container app ends with exit code 1 (application error)',
    });
  });
});

describe('nodes', () => {
  const down = [condition('Ready', 'False')];
  const objects = shopFixture({
    pods: [{ conditions: down }, { conditions: down }, { node: 'node-b' }],
    nodes: [lostNode(), nodeFixture({ name: 'node-b' })],
  });

  test('a lost one stands for its pods and names the Services that lost endpoints', () => {
    const found = problems(objects);
    expect(found.map(({ id }) => id)).toEqual(['node-lost/Node/-/node-a']);
    expect(found[0]).toMatchObject({
      severity: 'critical',
      title: 'Node is not heard from: its kubelet stopped reporting; 2 pods on it',
      since: ago(600),
      kubectl: 'kubectl describe node node-a',
      hurts: [{ text: 'Service web has 1 of 3 endpoints ready' }],
    });
    expect(found[0].explains).toContainEqual({ kind: 'Deployment', namespace: 'shop', name: 'web' });
  });

  test('one under pressure stands for the pods it evicted', () => {
    const pressed = nodeFixture({
      conditions: [condition('Ready', 'True'), condition('MemoryPressure', 'True', { changedAt: ago(60) })],
    });
    const evicted: PodSpec = {
      phase: 'Failed',
      reason: 'Evicted',
      startedAt: ago(60),
      containers: [{ unreported: true }],
    };
    expect(problems(shopFixture({ pods: [evicted, {}], nodes: [pressed] }))).toMatchObject([
      { id: 'node-pressure/Node/-/node-a', title: 'Node is short of memory; 1 pod evicted', severity: 'warning' },
    ]);
  });
});

describe('events', () => {
  test('repeated warnings nothing else explains, folded by owner', () => {
    const about = (name: string) =>
      eventFixture({ about: `Pod/${name}`, reason: 'FailedPreStopHook', message: 'hook ended with 1', count: 4 });
    const found = problems(shopFixture({ pods: [{}, {}], events: [about('web-1-a'), about('web-1-b')] }));
    expect(found).toMatchObject([
      {
        id: 'warning-events/Deployment/shop/web',
        severity: 'info',
        title: 'FailedPreStopHook about 8 times in the last 15 minutes: hook ended with 1',
      },
    ]);
  });

  test('a storm over many owners is one remark for their namespace', () => {
    const lone = Array.from({ length: 30 }, (_, i) => podFixture({ name: `lone-${i}` }));
    const events = lone.map(({ meta }, i) =>
      eventFixture({ about: `Pod/${meta.name}`, reason: 'Odd', message: `m${i}`, count: 10 + i })
    );
    expect(problems({ pods: lone, nodes: [nodeFixture()], events })).toMatchObject([
      {
        id: 'warning-events/Namespace/-/shop',
        title: 'Odd about 735 times in the last 15 minutes at 30 objects, most at Pod lone-29: m29',
      },
    ]);
  });

  test('a count from long ago is not counted as recent', () => {
    const old = eventFixture({
      about: 'Deployment/web',
      reason: 'Odd',
      count: 10,
      firstAt: ago(36_000),
      lastAt: ago(30),
    });
    expect(problems(shopFixture({ pods: [{}], events: [old] }))).toEqual([]);
  });

  test('about an object with a problem are not told again', () => {
    const odd = eventFixture({ about: 'Pod/web-1-a', reason: 'Odd', count: 40 });
    expect(problems(shopFixture({ pods: [CRASHED], events: [odd] })).map(({ cause }) => cause.code)).toEqual(['crash']);
  });
});

test('ids and order do not depend on the order of objects', () => {
  const objects = shopFixture({ pods: [CRASHED, LIVENESS, {}], events: livenessEvents(['web-1-b']) });
  const turned = {
    ...objects,
    pods: [...(objects.pods ?? [])].reverse(),
    events: [...(objects.events ?? [])].reverse(),
  };
  expect(problems(turned)).toEqual(problems(objects));
});

test('an unschedulable pod of a StatefulSet', () => {
  const pod = podFixture({
    name: 'db-0',
    owner: 'StatefulSet/db',
    phase: 'Pending',
    node: null,
    conditions: [unscheduled(120, '0/1 nodes are available: 1 Insufficient cpu.')],
    containers: [{ unreported: true }],
  });
  expect(
    problems({ statefulsets: [statefulSetFixture({ name: 'db', replicas: 1, ready: 0 })], pods: [pod] })
  ).toMatchObject([
    {
      id: 'unschedulable/StatefulSet/shop/db',
      title: '1 of 1 pod cannot be scheduled: not enough free CPU on 1 node',
      nextStep: 'Lower what the pod requests, or add a node with room for it.',
    },
  ]);
});
