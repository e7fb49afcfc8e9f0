import { ago } from '../testing/clock';
import { condition } from '../testing/metaFixture';
import { end, NOT_REPORTED, podFixture, type PodSpec, terminated, waiting } from '../testing/podFixture';
import { podStatus } from './podStatus';

type Row = [name: string, pod: PodSpec, ready: string, status: string, restarts: string];

const NO_REASON = { reason: '' };
const initialized = (status: string) => [condition('Initialized', status)];
const sidecar = (rest: object) => ({ sidecar: true, ready: false, ...rest });

/** The cases of Kubernetes' own table test: TestPrintPod and TestPrintPodWithRestartableInitContainer (v1.36). */
const ROWS: Row[] = [
  [
    'counts containers, ready ones and restarts',
    { phase: 'podPhase', containers: [{ restarts: 3 }, { restarts: 3, state: NOT_REPORTED }] },
    '1/2',
    'podPhase',
    '6',
  ],
  [
    'a waiting container overrides the phase',
    { phase: 'podPhase', containers: [{ restarts: 3 }, { restarts: 3, state: waiting('ContainerWaitingReason') }] },
    '1/2',
    'ContainerWaitingReason',
    '6',
  ],
  [
    'the first container wins',
    {
      containers: [
        { restarts: 3, state: waiting('ContainerWaitingReason') },
        { restarts: 3, state: terminated(0, 20, { reason: 'ContainerTerminatedReason' }) },
      ],
    },
    '0/2',
    'ContainerWaitingReason',
    '6',
  ],
  [
    'ready without running does not count',
    { phase: 'podPhase', containers: [{ restarts: 3 }, { ready: true, restarts: 3, state: NOT_REPORTED }] },
    '1/2',
    'podPhase',
    '6',
  ],
  ['the pod reason beats the phase', { phase: 'podPhase', reason: 'podReason' }, '1/1', 'podReason', '0'],
  [
    'one completed, one running, pod not ready',
    { conditions: [], containers: [{ ready: true, restarts: 3, state: terminated(0) }, { restarts: 3 }] },
    '1/2',
    'NotReady',
    '6',
  ],
  [
    'one completed, one running, pod ready',
    {
      conditions: [condition('Ready', 'True')],
      containers: [{ ready: true, restarts: 3, state: terminated(0) }, { restarts: 3 }],
    },
    '1/2',
    'Running',
    '6',
  ],
  [
    'an init container restarts',
    { init: [{ ready: false, restarts: 3, last: end(1, 10) }], containers: [{ state: waiting('') }] },
    '0/1',
    'Init:0/1',
    '3 (10s ago)',
  ],
  [
    'the second of two init containers restarts, restarts of the first are counted',
    {
      init: [
        { restarts: 2, state: terminated(0, 1, NO_REASON), last: end(1, 120) },
        { ready: false, restarts: 3, last: end(1, 10) },
      ],
      containers: [{ state: waiting('') }],
    },
    '0/1',
    'Init:1/2',
    '5 (10s ago)',
  ],
  [
    'restarts of finished init containers are forgotten',
    {
      init: [{ restarts: 2, state: terminated(0, 1, NO_REASON), last: end(1, 120) }],
      containers: [{ ready: false, restarts: 4, last: end(1, 20) }],
    },
    '0/1',
    'Running',
    '4 (20s ago)',
  ],
  [
    'restarted five days ago',
    { containers: [{ restarts: 3, last: end(1, 432000) }] },
    '1/1',
    'Running',
    '3 (432000s ago)',
  ],
  [
    'the latest restart of several containers',
    {
      containers: [
        { restarts: 6, last: end(1, 500) },
        { restarts: 3, last: end(1, 2000) },
      ],
    },
    '2/2',
    'Running',
    '9 (500s ago)',
  ],
  [
    'gated',
    {
      phase: 'Pending',
      conditions: [condition('PodScheduled', 'False', { reason: 'SchedulingGated' })],
      containers: [{ unreported: true }, { unreported: true }],
    },
    '0/2',
    'SchedulingGated',
    '0',
  ],
  ['succeeded', { phase: 'Succeeded', containers: [{ state: terminated(0) }] }, '0/1', 'Completed', '0'],
  ['failed', { phase: 'Failed', containers: [{ state: terminated(1) }] }, '0/1', 'Error', '0'],
  [
    'a finished pod being deleted stays Completed',
    { phase: 'Succeeded', deletedAt: ago(10), containers: [{ state: terminated(0) }] },
    '0/1',
    'Completed',
    '0',
  ],
  ['a running pod being deleted', { deletedAt: ago(10), containers: [{ ready: false }] }, '0/1', 'Terminating', '0'],
  [
    'a pending pod being deleted',
    { phase: 'Pending', deletedAt: ago(10), containers: [{ unreported: true }] },
    '0/1',
    'Terminating',
    '0',
  ],
  ['deleted with a lost node', { deletedAt: ago(10), reason: 'NodeLost' }, '1/1', 'Unknown', '0'],
  [
    'error beats completed and running',
    {
      phase: 'Failed',
      containers: [{}, { state: terminated(1, 1, { reason: 'podCrash' }) }, { state: terminated(0, 1, NO_REASON) }],
    },
    '1/3',
    'podCrash',
    '0',
  ],
  ['evicted', { phase: 'Failed', reason: 'Evicted', containers: [{ unreported: true }] }, '0/1', 'Evicted', '0'],
  [
    'a signal without reason',
    { containers: [{ state: terminated(137, 1, { reason: '', signal: 9 }) }] },
    '0/1',
    'Signal:9',
    '0',
  ],
  ['an exit code without reason', { containers: [{ state: terminated(3, 1, NO_REASON) }] }, '0/1', 'ExitCode:3', '0'],
  [
    'init crash loop',
    { init: [{ ready: false, state: waiting('CrashLoopBackOff') }] },
    '0/1',
    'Init:CrashLoopBackOff',
    '0',
  ],
  [
    'init error',
    { init: [{ ready: false, state: terminated(2) }], containers: [{ state: waiting('PodInitializing') }] },
    '0/1',
    'Init:Error',
    '0',
  ],
  ['init exit code', { init: [{ state: terminated(2, 1, NO_REASON) }] }, '0/1', 'Init:ExitCode:2', '0'],
  ['init signal', { init: [{ state: terminated(137, 1, { reason: '', signal: 9 }) }] }, '0/1', 'Init:Signal:9', '0'],
  [
    'init done, containers not yet created',
    { phase: 'Pending', init: [{ state: terminated(0) }], containers: [{ state: waiting('PodInitializing') }] },
    '0/1',
    'PodInitializing',
    '0',
  ],
  [
    'two sidecars, the first not started',
    {
      phase: 'Pending',
      init: [
        sidecar({ restarts: 3, started: false, last: end(1, 10) }),
        sidecar({ state: waiting(''), started: false }),
      ],
      containers: [{ state: waiting('') }],
      conditions: initialized('False'),
    },
    '0/3',
    'Init:0/2',
    '3 (10s ago)',
  ],
  [
    'two sidecars, the second not started',
    {
      phase: 'Pending',
      init: [sidecar({ restarts: 3, started: true, last: end(1, 10) }), sidecar({ started: false })],
      containers: [{ state: waiting('') }],
      conditions: initialized('False'),
    },
    '0/3',
    'Init:1/2',
    '3 (10s ago)',
  ],
  [
    'two sidecars started',
    {
      init: [sidecar({ restarts: 3, started: true, last: end(1, 10) }), sidecar({ started: true })],
      containers: [{ restarts: 4, last: end(1, 20) }],
      conditions: initialized('True'),
    },
    '1/3',
    'Running',
    '7 (10s ago)',
  ],
  [
    'a ready sidecar counts as ready',
    { init: [sidecar({ ready: true, started: true })], conditions: initialized('True') },
    '2/2',
    'Running',
    '0',
  ],
  [
    'sidecars killed when the pod is done',
    {
      phase: 'Succeeded',
      init: [
        sidecar({ restarts: 3, state: terminated(137), started: false, last: end(1, 10) }),
        sidecar({ state: terminated(137), started: false }),
      ],
      containers: [{ restarts: 4, state: terminated(0), last: end(1, 20) }],
      conditions: initialized('True'),
    },
    '0/3',
    'Completed',
    '7 (10s ago)',
  ],
];

test.each(ROWS)('%s', (_name, spec, ready, status, restarts) => {
  const found = podStatus(podFixture(spec));
  const age = found.lastRestartAt === null ? '' : ` (${(ago(0) - found.lastRestartAt) / 1000}s ago)`;
  expect({
    ready: `${found.ready}/${found.containers}`,
    status: found.status,
    restarts: found.restarts + (restarts.includes('ago') ? age : ''),
  }).toEqual({ ready, status, restarts });
});

test('the instant of the last restart is null without restarts', () => {
  expect(podStatus(podFixture({ containers: [{ last: end(0, 5), restarts: 0 }] })).lastRestartAt).toBeNull();
});
