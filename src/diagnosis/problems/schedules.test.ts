import type { CronJob } from '../../contract/objects';
import { ago, NOW } from '../testing/clock';
import { condition } from '../testing/metaFixture';
import { leaseFixture } from '../testing/ingressFixture';
import { type Objects, viewOf } from '../testing/viewOf';
import { cronJobFixture, jobFixture } from '../testing/workloadFixture';
import { diagnose } from './diagnose';

/** NOW is noon UTC. */
const HOUR = 3600;
const titles = (objects: Objects) => diagnose(viewOf(objects), NOW).map(({ title }) => title);
const nightly = (seconds: number, rest: Partial<CronJob> = {}): CronJob => ({
  ...cronJobFixture({
    name: 'nightly',
    createdAt: ago(30 * 24 * HOUR),
    schedule: '0 3 * * *',
    status: { lastScheduledAt: ago(seconds), lastSucceededAt: ago(seconds) },
  }),
  ...rest,
});
const forbid = (active: number, seconds: number) => ({
  concurrencyPolicy: 'Forbid',
  status: { active, lastScheduledAt: ago(seconds), lastSucceededAt: null },
});

test.each<[string, CronJob, string[]]>([
  ['ran at its time', nightly(9 * HOUR), []],
  ['missed its last run', nightly(33 * HOUR), ['Not started 9 hours after it was due (1 run missed)']],
  ['missed many runs', nightly(201 * HOUR), ['Not started 7 days after it was due (8 runs missed)']],
  ['is suspended', nightly(201 * HOUR, { suspended: true }), []],
  ['follows a zone', nightly(10 * HOUR, { timeZone: 'Europe/Berlin' }), []],
  [
    'follows a zone and missed',
    nightly(34 * HOUR, { timeZone: 'Europe/Berlin' }),
    ['Not started 10 hours after it was due (1 run missed)'],
  ],
  ['follows an unknown zone of the controller', nightly(19 * HOUR), []],
  ['follows a zone nobody knows', nightly(201 * HOUR, { timeZone: 'Middle/Earth' }), []],
  ['has a schedule nobody understands', nightly(201 * HOUR, { schedule: 'whenever' }), []],
  ['was made after its time', cronJobFixture({ name: 'nightly', schedule: '0 3 * * *' }), []],
  [
    'never ran, in no zone it can mean',
    cronJobFixture({ name: 'nightly', createdAt: ago(60 * HOUR), schedule: '0 3 * * *' }),
    ['Not started 21 hours after it was due (1 run missed)'],
  ],
  [
    'never ran, but may be due in some zone',
    cronJobFixture({ name: 'nightly', createdAt: ago(30 * HOUR), schedule: '0 3 * * *' }),
    [],
  ],
  [
    'never ran every hour',
    cronJobFixture({ name: 'nightly', createdAt: ago(3 * HOUR + 60), schedule: '0 * * * *' }),
    ['Not started 3 hours after it was due (3 runs missed)'],
  ],
  ['is due this minute', nightly(86_400, { schedule: '0 12 * * *' }), []],
  ['skips while its Job runs', nightly(0, { schedule: '0 * * * *', ...forbid(1, 2 * HOUR) }), []],
  [
    'skips and skips',
    nightly(0, { schedule: '0 * * * *', ...forbid(1, 5 * HOUR) }),
    ['Skipped 4 runs: the Job before them still runs, and its policy forbids a second one'],
  ],
  [
    'piles up',
    nightly(0, { status: { active: 6, lastScheduledAt: NOW, lastSucceededAt: null } }),
    ['6 of its Jobs run at once: each takes longer than its schedule allows'],
  ],
  [
    'never succeeded',
    nightly(0, { status: { active: 0, lastScheduledAt: ago(9 * HOUR), lastSucceededAt: null } }),
    ['Has never succeeded in the 30 days since it was created'],
  ],
])('a CronJob that %s', (_name, cronJob, expected) => {
  expect(titles({ cronjobs: [cronJob] })).toEqual(expected);
});

test('a CronJob whose last Job failed is told once', () => {
  const never = nightly(0, { status: { active: 0, lastScheduledAt: ago(9 * HOUR), lastSucceededAt: null } });
  const failed = jobFixture({
    name: 'nightly-1',
    owner: 'CronJob/nightly',
    conditions: [condition('Failed', 'True', { reason: 'BackoffLimitExceeded' })],
  });
  expect(titles({ cronjobs: [never], jobs: [failed] })).toEqual(['Its last Job gave up']);
});

test('a view that stands still makes no schedule late', () => {
  const leases = [leaseFixture('node-a', ago(10 * HOUR))];
  expect(titles({ cronjobs: [nightly(33 * HOUR)], leases })).toEqual([]);
});
