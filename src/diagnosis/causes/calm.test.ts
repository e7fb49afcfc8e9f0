import fc from 'fast-check';
import { NOW } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { condition } from '../testing/metaFixture';
import { nodeFixture } from '../testing/nodeFixture';
import { type ContainerSpec, end, NOT_REPORTED, podFixture, running, terminated, waiting } from '../testing/podFixture';
import { viewOf } from '../testing/viewOf';
import { RESTART_WINDOW } from '../windows';
import { isCalm, PROBE_REASONS } from './calm';
import { podFinding } from './podFinding';

const LONG_AGO = RESTART_WINDOW / 1000 + 1;
const container: fc.Arbitrary<ContainerSpec> = fc.record({
  state: fc.oneof(
    { weight: 4, arbitrary: fc.nat(7200).map(running) },
    { weight: 1, arbitrary: fc.constantFrom(waiting('CrashLoopBackOff'), waiting('ImagePullBackOff'), NOT_REPORTED) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(0, 1, 137), fc.nat(7200)).map(([code, at]) => terminated(code, at)),
    }
  ),
  ready: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  started: fc.constantFrom(true, false, null),
  restarts: fc.nat(5),
  last: fc.option(
    fc.tuple(fc.constantFrom(0, 1, 137), fc.integer({ min: LONG_AGO, max: 9000 })).map(([code, at]) => end(code, at))
  ),
  probes: fc.constantFrom({}, { liveness: 'exec', readiness: 'exec', startup: 'exec' }),
});
const pod = fc
  .record({
    phase: fc.oneof(
      { weight: 5, arbitrary: fc.constant('Running') },
      fc.constantFrom('Pending', 'Failed', 'Succeeded')
    ),
    deletedAt: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constant(NOW - 10 ** 6)),
    containers: fc.array(container, { minLength: 1, maxLength: 2 }),
    init: fc.array(
      fc.tuple(container, fc.boolean()).map(([one, sidecar]) => ({ ...one, sidecar })),
      { maxLength: 2 }
    ),
    restartPolicy: fc.constantFrom('Always', 'Never'),
    conditions: fc.constantFrom([], [condition('Ready', 'True')], [condition('Ready', 'False')]),
  })
  .map(podFixture);
const REASONS = ['Killing', 'BackOff', 'FailedMount', 'FailedScheduling', 'Failed', ...PROBE_REASONS];
const events = fc.array(
  fc.record({
    reason: fc.constantFrom(...REASONS),
    message: fc.constantFrom('Liveness probe failed: x', 'Container app failed liveness probe, will be restarted'),
    count: fc.nat(50),
  }),
  { maxLength: 3 }
);

test('a pod called calm is one the whole chain finds nothing in', () => {
  let calm = 0;
  fc.assert(
    fc.property(pod, events, (one, told) => {
      const probeTold = told.some(({ reason }) => PROBE_REASONS.has(reason));
      if (!isCalm(one) || (probeTold && one.phase !== 'Succeeded')) {
        return;
      }
      calm++;
      const list = told.map((event) => eventFixture({ ...event, about: `Pod/${one.meta.name}`, container: 'app' }));
      const view = viewOf({ pods: [one], nodes: [nodeFixture({ name: 'node-a' })], events: list });
      expect(podFinding(view, one, NOW)).toBeNull();
    }),
    { numRuns: 5000 }
  );
  expect(calm).toBeGreaterThan(200);
});

test('most pods are: one that runs and is ready', () => {
  expect(isCalm(podFixture())).toBe(true);
});
