import type { CauseCode } from '../../contract/answers';
import type { ContainerStatus, KubeEvent } from '../../contract/objects';
import { ago, NOW } from '../testing/clock';
import { condition } from '../testing/metaFixture';
import { type ContainerSpec, podFixture, waiting } from '../testing/podFixture';
import { HTTP_503, killing, probeFailed } from '../testing/probeEvents';
import { viewOf } from '../testing/viewOf';
import { podCause } from './podFinding';

/** The kubelet's back-off between restarts, in seconds. */
const BACK_OFF = [0, 10, 20, 40, 80, 160, 300];

interface Loop {
  name: string;
  code: CauseCode;
  /** Seconds a run lasts. */
  run: number;
  end: Partial<ContainerStatus['lastTermination'] & object>;
  spec?: ContainerSpec;
  events?: (endedAt: number | null) => KubeEvent[];
}

const LOOPS: Loop[] = [
  { name: 'crash after a second', code: 'crash', run: 1, end: { exitCode: 1, reason: 'Error' } },
  { name: 'crash after five minutes', code: 'crash', run: 300, end: { exitCode: 1, reason: 'Error' } },
  { name: 'out of memory after a minute', code: 'oom-killed', run: 60, end: { exitCode: 137, reason: 'OOMKilled' } },
  {
    name: 'killed by its liveness probe, with a code of its own',
    code: 'liveness-probe',
    run: 30,
    end: { exitCode: 2, reason: 'Error' },
    spec: { probes: { liveness: 'HTTP GET :8080/healthz' } },
    events: (endedAt) =>
      endedAt === null
        ? []
        : [probeFailed('Liveness', HTTP_503, { lastAt: endedAt }), killing('liveness', { lastAt: endedAt })],
  },
];

/** The pod as the API shows it `seconds` after its first start, and when it last ended. */
function podAt(seconds: number, { run, end, spec, events }: Loop) {
  let start = 0;
  let restarts = 0;
  let endedAt: number | null = null;
  let held = false;
  while (start + run <= seconds) {
    endedAt = start + run;
    const resumes = endedAt + (BACK_OFF[restarts] ?? 300);
    held = resumes > seconds;
    if (held) {
      break;
    }
    start = resumes;
    restarts++;
  }
  const born = NOW - seconds * 1000;
  const at = (instant: number) => born + instant * 1000;
  const last =
    endedAt === null
      ? null
      : {
          exitCode: 0,
          signal: 0,
          reason: '',
          message: '',
          startedAt: at(endedAt - run),
          finishedAt: at(endedAt),
          ...end,
        };
  const running = { waiting: null, running: { startedAt: at(start) }, terminated: null };
  const pod = podFixture({
    createdAt: born,
    containers: [{ ...spec, restarts, last, state: held ? waiting('CrashLoopBackOff') : running }],
    conditions: [condition('Ready', held ? 'False' : 'True', { changedAt: at(held ? (endedAt ?? 0) : start) })],
  });
  return { pod, events: events?.(endedAt === null ? null : at(endedAt)) ?? [] };
}

describe.each(LOOPS)('$name', (loop) => {
  test('is told throughout the first hour after the first end, by the same cause', () => {
    const told = new Set<string | null>();
    for (let seconds = loop.run; seconds < 3600; seconds += seconds < 600 ? 1 : 7) {
      const { pod, events } = podAt(seconds, loop);
      told.add(podCause(viewOf({ pods: [pod], events }, ['nodes']), pod, NOW)?.code ?? null);
    }
    expect([...told]).toEqual([loop.code]);
  });

  test('is calm before the first end', () => {
    const { pod, events } = podAt(loop.run - 1, loop);
    expect(podCause(viewOf({ pods: [pod], events }, ['nodes']), pod, NOW)).toBeNull();
  });

  test('is forgotten ten minutes after the last end', () => {
    const { pod, events } = podAt(loop.run * 4 + 100, loop);
    expect(podCause(viewOf({ pods: [pod], events }, ['nodes']), pod, NOW)).not.toBeNull();
    const [status] = pod.containerStatuses;
    const healed = {
      ...pod,
      conditions: [condition('Ready', 'True', { changedAt: ago(620) })],
      containerStatuses: [
        {
          ...status,
          ready: true,
          restartCount: 9,
          state: { waiting: null, running: { startedAt: ago(610) }, terminated: null },
          lastTermination: status.lastTermination && {
            ...status.lastTermination,
            startedAt: ago(660),
            finishedAt: ago(620),
          },
        },
      ],
    };
    expect(
      podCause(viewOf({ pods: [healed], events: loop.events?.(ago(620)) ?? [] }, ['nodes']), healed, NOW)
    ).toBeNull();
  });
});
