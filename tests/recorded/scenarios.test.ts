import { type Resource, resourceOfKind } from '../../src/contract/kinds';
import { describeRef, sameRef } from '../../src/contract/objectRef';
import { describeObject, diagnose, podStatus } from '../../src/diagnosis';
import { EXPECTED_PROBLEMS } from './expectedProblems';
import { printedTable } from './printedTable';
import { recordedObjects, recordings } from './recordedObjects';
import { type Objects, viewOf } from './viewOf';

/** Seconds between the recording of a table and of its objects, at most. */
const BESIDE = 3;

function resourceOf(kind: string): Resource {
  const resource = resourceOfKind(kind);
  if (!resource) {
    throw new Error(`${kind} is not kept`);
  }
  return resource;
}

/** A recording stands still; CronJobs would have run by then. */
function scheduledUpTo(objects: Objects, now: number): Objects {
  const cronjobs = objects.cronjobs?.map((cronJob) => {
    const ran = { lastScheduledAt: now, lastSucceededAt: now };
    return { ...cronJob, status: { ...cronJob.status, ...ran } };
  });
  return { ...objects, cronjobs };
}

describe.each(recordings())('%s', (scenario) => {
  const { objects, recordedAt, problem: problemOfScenario } = recordedObjects(scenario);
  const view = viewOf(objects);

  test('pods are as kubectl prints them', () => {
    const found = (objects.pods ?? []).map((pod) => {
      const { status, ready, containers, restarts } = podStatus(pod);
      const { namespace, name } = pod.meta;
      return { namespace, name, ready: `${ready}/${containers}`, status, restarts };
    });
    const printed = printedTable(scenario);
    expect(found).toEqual(printed.map(({ lastRestartSeconds: _, ...row }) => row));
    for (const { namespace, name, lastRestartSeconds } of printed) {
      const pod = view.get('pods', namespace, name);
      const lastRestartAt = pod ? podStatus(pod).lastRestartAt : null;
      const seconds = lastRestartAt === null ? null : (recordedAt - lastRestartAt) / 1000;
      expect(seconds === null).toBe(lastRestartSeconds === null);
      expect(Math.abs((seconds ?? 0) - (lastRestartSeconds ?? 0))).toBeLessThanOrEqual(BESIDE);
    }
  });

  const expected = EXPECTED_PROBLEMS[scenario];
  if (!expected) {
    test.each([0, 30, 120, 600])('is calm %d seconds later', (after) => {
      const now = recordedAt + after * 1000;
      expect(diagnose(viewOf(scheduledUpTo(objects, now)), now)).toEqual([]);
    });
    return;
  }

  const { after, words: demanded, ...told } = expected;
  const now = recordedAt + after * 1000;
  test('is one problem with its cause, owner, words and whom it hurts', () => {
    expect(
      diagnose(view, now).map(({ severity, cause, object, title, hurts }) => ({
        severity,
        code: cause.code,
        object: describeRef(object),
        title,
        hurts: hurts.map(({ text }) => text),
      }))
    ).toEqual([told]);
  });

  test('says what the scenario demands, since a moment before it was recorded', () => {
    const [problem] = diagnose(view, now);
    const words = `${problem.title} ${problem.cause.detail}`.toLowerCase();
    expect(words).toContain((demanded ?? problemOfScenario?.cause ?? 'nothing').toLowerCase());
    expect(problem.since ?? recordedAt).toBeLessThanOrEqual(recordedAt);
    expect(problem.since ?? recordedAt).toBeGreaterThan(recordedAt - 120_000);
    expect(problem.kubectl).toMatch(/^kubectl /);
  });

  test('is on the page of the object, of its pods and of the Service it hurts', () => {
    const [problem] = diagnose(view, now);
    const concerned = [problem.object, ...(problem.worst ? [problem.worst] : []), ...problem.explains];
    for (const { kind, namespace, name } of concerned) {
      const answer = describeObject(view, resourceOf(kind), namespace, name, now);
      expect(answer?.problems.map(({ id }) => id)).toContain(problem.id);
      expect(answer?.hurts.some(({ object }) => sameRef(object, { kind, namespace, name }))).toBe(false);
    }
  });
});
