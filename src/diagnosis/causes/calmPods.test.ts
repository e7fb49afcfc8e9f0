import type { KubeEvent, Node } from '../../contract/objects';
import { ago, NOW } from '../testing/clock';
import { condition } from '../testing/metaFixture';
import { nodeFixture } from '../testing/nodeFixture';
import { end, podFixture, type PodSpec, running, terminated, waiting } from '../testing/podFixture';
import { HTTP_503, killing, podEvent, probeFailed, unscheduled } from '../testing/probeEvents';
import { viewOf } from '../testing/viewOf';
import { podCause } from './podFinding';

const HEALTHZ = { liveness: 'HTTP GET :8080/healthz' };
const pending: PodSpec = { phase: 'Pending', startedAt: ago(300) };

type Case = [name: string, pod: PodSpec, events: KubeEvent[], nodes?: Node[]];

const CALM: Case[] = [
  ['healthy', {}, []],
  ['finished', { phase: 'Succeeded', containers: [{ state: terminated(0) }] }, []],
  [
    'just created',
    { ...pending, node: null, startedAt: null, createdAt: ago(2), conditions: [], containers: [{ unreported: true }] },
    [],
  ],
  [
    'waits for a node since a moment',
    { ...pending, node: null, createdAt: ago(5), conditions: [unscheduled(5)], containers: [{ unreported: true }] },
    [],
  ],
  [
    'gated',
    { ...pending, node: null, conditions: [condition('PodScheduled', 'False', { reason: 'SchedulingGated' })] },
    [],
  ],
  [
    'containers being created, one mount failed at first',
    { ...pending, startedAt: ago(20), containers: [{ state: waiting('ContainerCreating') }] },
    [
      podEvent({
        reason: 'FailedMount',
        message: 'MountVolume.SetUp failed for volume "tls" : secret "web-tls" not found',
      }),
    ],
  ],
  [
    'pulling a large image',
    { ...pending, startedAt: ago(120), containers: [{ state: waiting('ContainerCreating') }] },
    [podEvent({ reason: 'Pulling', type: 'Normal', message: 'Pulling image "big:1"' })],
  ],
  [
    'init container at work',
    { ...pending, init: [{ ready: false, state: running(120) }], containers: [{ state: waiting('PodInitializing') }] },
    [],
  ],
  [
    'starting, readiness probe fails at first',
    {
      containers: [{ ready: false, state: running(25), probes: { readiness: 'HTTP GET :8080/ready' } }],
      conditions: [condition('Ready', 'False', { changedAt: ago(26) })],
    },
    [probeFailed('Readiness', HTTP_503)],
  ],
  [
    'slow start allowed by its startup probe',
    {
      containers: [
        { ready: false, started: false, state: running(80), probes: { readiness: 'TCP :1', startup: 'TCP :1' } },
      ],
      conditions: [condition('Ready', 'False', { changedAt: ago(81) })],
    },
    [probeFailed('Startup', 'connection refused')],
  ],
  ['restarted an hour ago and well since', { containers: [{ restarts: 12, last: end(1, 3600) }] }, []],
  ['restarted once five minutes ago after a short run', { containers: [{ restarts: 1, last: end(1, 300) }] }, []],
  [
    'recovered from its liveness probe, events still there',
    { containers: [{ probes: HEALTHZ, restarts: 12, state: running(900), last: end(137, 901) }] },
    [
      probeFailed('Liveness', HTTP_503, { lastAt: ago(905), firstAt: ago(2000), count: 40 }),
      killing('liveness', { lastAt: ago(905) }),
    ],
  ],
  [
    'a single failed liveness probe',
    { containers: [{ probes: HEALTHZ, state: running(600) }] },
    [probeFailed('Liveness', HTTP_503, { count: 1 })],
  ],
  [
    'restarted with its node',
    { containers: [{ restarts: 1, state: running(30), last: end(255, 40, { reason: 'Unknown' }) }] },
    [],
  ],
  [
    'asked to stop with its node, which is back',
    { containers: [{ restarts: 1, state: running(30), last: end(143, 100) }] },
    [],
    [nodeFixture({ conditions: [condition('Ready', 'True', { changedAt: ago(35) })] })],
  ],
  ['being deleted', { deletedAt: ago(5), containers: [{ ready: false }] }, []],
  ['deletion in the future of its grace period', { deletedAt: ago(-25), containers: [{ state: terminated(137) }] }, []],
  [
    'a failed pod that was replaced',
    {
      phase: 'Failed',
      reason: 'Evicted',
      owner: 'ReplicaSet/web-1',
      startedAt: ago(7200),
      containers: [{ unreported: true }],
    },
    [],
  ],
  [
    'a failed pod of a Job',
    { phase: 'Failed', owner: 'Job/import', restartPolicy: 'Never', containers: [{ state: terminated(1, 20) }] },
    [],
  ],
  [
    'on a node that has just joined',
    {},
    [],
    [nodeFixture({ createdAt: ago(20), conditions: [condition('Ready', 'False')] })],
  ],
  ['on a cordoned node', {}, [], [nodeFixture({ unschedulable: true })]],
  [
    'one sidecar container completed beside a running one',
    { containers: [{}, { state: terminated(0) }], restartPolicy: 'OnFailure' },
    [],
  ],
];

test.each(CALM.map((one) => ({ name: one[0], one })))(
  '$name is calm',
  ({ one: [, spec, events, nodes = [nodeFixture()]] }) => {
    const pod = podFixture(spec);
    expect(podCause(viewOf({ pods: [pod], events, nodes }), pod, NOW)).toBeNull();
  }
);
