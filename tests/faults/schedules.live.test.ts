import { runApart } from './runApart';
import type { SchedulesResult } from './schedule/runSchedules';

const COUNT = 200;

test(`after ${COUNT} schedules of faults the cache equals a fresh list, its age was true, and nothing is left behind`, async () => {
  const result = await runApart<SchedulesResult>('fake', '--seed', '1', '--count', String(COUNT));
  expect(result.failed).toEqual([]);
  expect(result.process).toEqual([]);
  expect(result.schedules).toBe(COUNT);
  // Enough of them were met that all of this means something.
  expect(Object.keys(result.met).length).toBeGreaterThan(40);
  process.stderr.write(`${COUNT} fault schedules in ${result.seconds} s\n`);
}, 600_000);
