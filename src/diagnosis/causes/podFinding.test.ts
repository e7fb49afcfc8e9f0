import type { CauseCode } from '../../contract/answers';
import type { KubeEvent, Node } from '../../contract/objects';
import { ago, NOW } from '../testing/clock';
import { condition } from '../testing/metaFixture';
import { lostNode, nodeFixture } from '../testing/nodeFixture';
import { end, podFixture, type PodSpec, running, terminated, waiting } from '../testing/podFixture';
import { HTTP_503, killing, podEvent, probeFailed, unscheduled } from '../testing/probeEvents';
import { viewOf } from '../testing/viewOf';
import { podCause, podFinding } from './podFinding';

const HEALTHZ = { liveness: 'HTTP GET :8080/healthz' };
const pending: PodSpec = { phase: 'Pending', startedAt: ago(300) };

type Case = [name: string, pod: PodSpec, events: KubeEvent[], code: CauseCode | null, text?: string, nodes?: Node[]];

const BROKEN: Case[] = [
  [
    'node lost',
    {},
    [],
    'node-lost',
    'on node node-a, which is not heard from: its kubelet stopped reporting',
    [lostNode()],
  ],
  ['node gone', { node: 'node-x' }, [], 'node-lost', 'on node node-x, which no longer exists'],
  [
    'unschedulable',
    {
      ...pending,
      node: null,
      conditions: [unscheduled(90, '0/1 nodes are available: 1 Insufficient cpu.')],
      containers: [{ unreported: true }],
    },
    [],
    'unschedulable',
    'cannot be scheduled: not enough free CPU on 1 node',
  ],
  [
    'unschedulable for a taint the scheduler does not name',
    {
      ...pending,
      node: null,
      conditions: [unscheduled(90, '0/1 nodes are available: 1 node(s) had untolerated taint(s). preemption: no')],
      containers: [{ unreported: true }],
    },
    [],
    'unschedulable',
    'cannot be scheduled: taint dedicated on 1 node not tolerated',
    [nodeFixture({ taints: [{ key: 'dedicated', value: 'gpu', effect: 'NoSchedule' }] })],
  ],
  [
    'image pull back-off, the reason from the event',
    {
      ...pending,
      containers: [
        { image: 'shop/web:nope', state: waiting('ImagePullBackOff', 'Back-off pulling image "shop/web:nope"') },
      ],
    },
    [
      podEvent({
        reason: 'Failed',
        container: 'app',
        message: 'Failed to pull image "shop/web:nope": rpc error: code = NotFound desc = not found',
      }),
    ],
    'image',
    'cannot pull image shop/web:nope: not found',
  ],
  [
    'missing ConfigMap',
    { ...pending, containers: [{ state: waiting('CreateContainerConfigError', 'configmap "shop-config" not found') }] },
    [],
    'config',
    'cannot start container app: ConfigMap shop-config not found',
  ],
  [
    'volume',
    { ...pending, containers: [{ state: waiting('ContainerCreating') }] },
    [
      podEvent({
        reason: 'FailedMount',
        message: 'MountVolume.SetUp failed for volume "tls" : secret "web-tls" not found',
        count: 8,
      }),
    ],
    'volume',
    'waiting for volume tls: Secret web-tls not found',
  ],
  [
    'init container in back-off',
    {
      ...pending,
      init: [{ name: 'migrate', ready: false, restarts: 4, state: waiting('CrashLoopBackOff'), last: end(3) }],
      containers: [{ state: waiting('PodInitializing') }],
    },
    [],
    'init-container',
    'blocked by init container migrate, which ends with exit code 3',
  ],
  [
    'init container running again',
    {
      ...pending,
      init: [{ name: 'migrate', ready: false, restarts: 2, state: running(3), last: end(1, 4) }],
      containers: [{ state: waiting('PodInitializing') }],
    },
    [],
    'init-container',
    'blocked by init container migrate, which ends with exit code 1 (application error)',
  ],
  [
    'killed for memory',
    {
      containers: [
        {
          memoryLimit: 64 * 2 ** 20,
          restarts: 3,
          state: waiting('CrashLoopBackOff'),
          last: end(137, 20, { reason: 'OOMKilled' }),
        },
      ],
    },
    [],
    'oom-killed',
    'out of memory: container app is killed at its memory limit of 64Mi (OOMKilled)',
  ],
  [
    'killed for memory although its liveness probe failed as well',
    {
      containers: [
        {
          probes: HEALTHZ,
          restarts: 3,
          state: waiting('CrashLoopBackOff'),
          last: end(137, 20, { reason: 'OOMKilled' }),
        },
      ],
    },
    [probeFailed('Liveness', HTTP_503), killing('liveness')],
    'oom-killed',
  ],
  [
    'killed for memory, running again and failing its liveness probe',
    { containers: [{ probes: HEALTHZ, restarts: 3, state: running(40), last: end(137, 50, { reason: 'OOMKilled' }) }] },
    [probeFailed('Liveness', HTTP_503)],
    'oom-killed',
  ],
  [
    'killed by its liveness probe, in back-off',
    { containers: [{ probes: HEALTHZ, restarts: 5, state: waiting('CrashLoopBackOff'), last: end(137, 30) }] },
    [probeFailed('Liveness', HTTP_503), killing('liveness', { lastAt: ago(60) })],
    'liveness-probe',
    'killed by its liveness probe (HTTP 503 /healthz)',
  ],
  [
    'killed by its liveness probe, ready again at the moment',
    { containers: [{ probes: HEALTHZ, restarts: 2, state: running(15), last: end(143, 16, {}, 40) }] },
    [probeFailed('Liveness', HTTP_503, { lastAt: ago(20) }), killing('liveness', { lastAt: ago(20) })],
    'liveness-probe',
  ],
  [
    'killed by its liveness probe, a program that ends with its own code',
    { containers: [{ probes: HEALTHZ, restarts: 2, state: running(15), last: end(0, 16, {}, 40) }] },
    [probeFailed('Liveness', HTTP_503, { lastAt: ago(20) }), killing('liveness', { lastAt: ago(18) })],
    'liveness-probe',
  ],
  [
    'killed by its liveness probe, a code of its own, the rate limit on events reached',
    { containers: [{ probes: HEALTHZ, restarts: 12, state: waiting('CrashLoopBackOff'), last: end(2, 30) }] },
    [
      probeFailed('Liveness', HTTP_503, { lastAt: ago(1500), count: 18 }),
      killing('liveness', { lastAt: ago(1500), count: 5 }),
    ],
    'liveness-probe',
  ],
  [
    'a folded event still tells the probe message',
    { containers: [{ probes: HEALTHZ, restarts: 9, state: waiting('CrashLoopBackOff'), last: end(137, 30) }] },
    [probeFailed('', '', { message: `(combined from similar events): Liveness probe failed: ${HTTP_503}` })],
    'liveness-probe',
    'killed by its liveness probe (HTTP 503 /healthz)',
  ],
  [
    'liveness probe fails, not killed yet',
    { containers: [{ probes: HEALTHZ, state: running(600) }] },
    [probeFailed('Liveness', HTTP_503, { count: 2, firstAt: ago(20) })],
    'liveness-probe',
    'failing its liveness probe (HTTP 503 /healthz)',
  ],
  [
    'killed by its startup probe',
    {
      containers: [
        { probes: { startup: 'TCP :8080' }, ready: false, restarts: 2, state: running(5), last: end(137, 6, {}, 40) },
      ],
    },
    [
      probeFailed('Startup', 'dial tcp 10.0.0.1:8080: connect: connection refused'),
      killing('startup', { lastAt: ago(20) }),
    ],
    'startup-probe',
    'killed by its startup probe (connection refused :8080)',
  ],
  [
    'crash loop with a code of its own, although the liveness probe failed too',
    { containers: [{ probes: HEALTHZ, restarts: 5, state: waiting('CrashLoopBackOff'), last: end(42, 30) }] },
    [probeFailed('Liveness', 'dial tcp: connect: connection refused', { lastAt: ago(31) })],
    'crash',
    'crashing: container app ends with exit code 42',
  ],
  [
    'crash loop, running for a moment',
    { containers: [{ restarts: 3, state: running(4), last: end(1, 30) }] },
    [],
    'crash',
    'crashing: container app ends with exit code 1 (application error)',
  ],
  [
    'a sidecar in a crash loop',
    { init: [{ name: 'proxy', sidecar: true, restarts: 4, state: waiting('CrashLoopBackOff'), last: end(1) }] },
    [],
    'crash',
    'crashing: container proxy ends with exit code 1 (application error)',
  ],
  ['ended, not yet in back-off', { containers: [{ state: terminated(2, 2) }] }, [], 'crash'],
  [
    'killed from outside without any probe',
    { containers: [{ restarts: 2, state: waiting('CrashLoopBackOff'), last: end(137) }] },
    [],
    'crash',
    'crashing: container app ends with exit code 137 (SIGKILL, killed from outside)',
  ],
  [
    'finishes although it should run',
    { containers: [{ restarts: 4, state: waiting('CrashLoopBackOff'), last: end(0) }] },
    [],
    'crash',
    'restarting: container app ends with exit code 0 although it should keep running',
  ],
  [
    'ends in good order once and is held back',
    { containers: [{ restarts: 1, state: waiting('CrashLoopBackOff'), last: end(0) }] },
    [],
    'crash',
  ],
  [
    'command not found',
    {
      containers: [
        {
          restarts: 2,
          state: waiting('CrashLoopBackOff'),
          last: end(128, 20, { reason: 'StartError', message: 'exec: "serve": executable file not found in $PATH' }),
        },
      ],
    },
    [],
    'crash',
    'cannot start container app: command serve not found',
  ],
  [
    'readiness lost',
    {
      containers: [{ ready: false, state: running(600), probes: { readiness: 'HTTP GET :8080/ready' } }],
      conditions: [condition('Ready', 'False', { changedAt: ago(10) })],
    },
    [probeFailed('Readiness', HTTP_503)],
    'readiness-probe',
    'not ready: readiness probe of container app fails (HTTP 503 /ready)',
  ],
  [
    'readiness lost soon after the start',
    {
      containers: [{ ready: false, state: running(30), probes: { readiness: 'TCP :1' } }],
      conditions: [condition('Ready', 'False', { changedAt: ago(5) })],
    },
    [],
    'readiness-probe',
  ],
  [
    'never became ready',
    {
      containers: [{ ready: false, state: running(90), probes: { readiness: 'HTTP GET :8080/ready' } }],
      conditions: [condition('Ready', 'False', { changedAt: ago(91) })],
    },
    [probeFailed('Readiness', HTTP_503)],
    'readiness-probe',
  ],
  [
    'readiness gate',
    { readinessGates: ['example.com/lb'], conditions: [condition('Ready', 'False')] },
    [],
    'not-ready',
    'not ready: readiness gate example.com/lb not met',
  ],
  [
    'no sandbox',
    { ...pending, containers: [{ state: waiting('ContainerCreating') }] },
    [podEvent({ reason: 'FailedCreatePodSandBox', message: 'network plugin' })],
    'not-ready',
  ],
  [
    'evicted a minute ago',
    {
      phase: 'Failed',
      reason: 'Evicted',
      message: 'The node was low on resource: memory. Threshold quantity: 100Mi',
      owner: 'ReplicaSet/web-1',
      startedAt: ago(60),
      containers: [{ unreported: true }],
    },
    [],
    'evicted',
    'evicted: node ran low on memory',
  ],
  [
    'a lone pod that failed',
    { phase: 'Failed', restartPolicy: 'Never', containers: [{ state: terminated(1, 600) }] },
    [],
    'crash',
  ],
  [
    'stuck terminating',
    { deletedAt: ago(600) },
    [],
    'stuck-terminating',
    'still terminating 10 minutes after it should be gone',
  ],
];

test.each(BROKEN.map((one) => ({ name: one[0], one })))('$name', ({ one }) => {
  const [, spec, events, code, text, nodes = [nodeFixture()]] = one;
  const pod = podFixture(spec);
  const found = podCause(viewOf({ pods: [pod], events, nodes }), pod, NOW);
  expect(found?.code ?? null).toBe(code);
  if (text !== undefined) {
    expect(found?.text).toBe(text);
  }
});

describe('since', () => {
  test('the first failing event, when it is older than the last end', () => {
    const pod = podFixture({
      containers: [{ probes: HEALTHZ, restarts: 5, state: waiting('CrashLoopBackOff'), last: end(137, 30) }],
    });
    const events = [probeFailed('Liveness', HTTP_503, { firstAt: ago(240) }), killing('liveness')];
    expect(podFinding(viewOf({ pods: [pod], events }, ['nodes']), pod, NOW)?.since).toBe(ago(240));
  });

  test('the last end without events', () => {
    const pod = podFixture({ containers: [{ restarts: 5, state: waiting('CrashLoopBackOff'), last: end(1, 30) }] });
    expect(podFinding(viewOf({ pods: [pod] }, ['nodes']), pod, NOW)?.since).toBe(ago(30));
  });

  test('null when nothing tells', () => {
    const pod = podFixture({ containers: [{ restarts: 5, state: waiting('CrashLoopBackOff') }] });
    expect(podFinding(viewOf({ pods: [pod] }, ['nodes']), pod, NOW)?.since).toBeNull();
  });
});

test('events of an earlier pod of the same name are not taken for its own', () => {
  const pod = podFixture({
    containers: [{ probes: HEALTHZ, restarts: 5, state: waiting('CrashLoopBackOff'), last: end(137, 30) }],
  });
  const old = killing('liveness');
  const stranger = { ...old, regarding: { ...old.regarding, uid: 'another' } };
  expect(podCause(viewOf({ pods: [pod], events: [stranger] }, ['nodes']), pod, NOW)?.code).toBe('crash');
});
