import fc from 'fast-check';
import { podStatus } from '../../../src/diagnosis';
import { objectOfJson } from '../convert/objectOfJson';
import { type PodColumns, readPodColumns } from './readPodColumns';
import { generatedPods, podJson } from './podJson';

const BASE = Date.UTC(2026, 10, 24, 12, 0, 0);
const RUNS = 10_000;
const SEED = 42;

function ours(json: Parameters<typeof readPodColumns>[0]): PodColumns {
  const { ready, containers, status, restarts, lastRestartAt } = podStatus(objectOfJson('pods', json));
  return { ready: `${ready}/${containers}`, status, restarts, lastRestartAt };
}

test(`${RUNS} generated pods are read as a second, independent reading reads them`, () => {
  fc.assert(
    fc.property(podJson(BASE), (json) => {
      expect(ours(json)).toEqual(readPodColumns(json));
    }),
    { numRuns: RUNS, seed: SEED }
  );
});

describe('the generator', () => {
  const columns = generatedPods(RUNS, SEED, BASE).map(readPodColumns);

  test.each([
    ['a step of initialisation', /^Init:\d\/\d$/],
    ['an init container that failed', /^Init:Error$/],
    ['an init container that ended by signal', /^Init:Signal:\d+$/],
    ['an init container that ended by code', /^Init:ExitCode:\d+$/],
    ['an init container that waits', /^Init:CrashLoopBackOff$/],
    ['main containers that wait for init', /^PodInitializing$/],
    ['a waiting container', /^ImagePullBackOff$/],
    ['an end by signal', /^Signal:\d+$/],
    ['an end by code', /^ExitCode:\d+$/],
    ['an end with a reason', /^OOMKilled$/],
    ['all done', /^Completed$/],
    ['some done and the pod ready', /^Running$/],
    ['some done and the pod not ready', /^NotReady$/],
    ['a gate', /^SchedulingGated$/],
    ['a phase', /^Pending$/],
    ['a reason of the pod', /^Evicted$/],
    ['deletion', /^Terminating$/],
    ['a lost node', /^Unknown$/],
  ])('makes %s', (_name, word) => {
    expect(columns.filter(({ status }) => word.test(status)).length).toBeGreaterThan(10);
  });

  test('makes restarts with and without the instant of the last', () => {
    expect(columns.filter(({ lastRestartAt }) => lastRestartAt !== null).length).toBeGreaterThan(100);
    expect(
      columns.filter(({ restarts, lastRestartAt }) => restarts > 0 && lastRestartAt === null).length
    ).toBeGreaterThan(100);
  });
});
