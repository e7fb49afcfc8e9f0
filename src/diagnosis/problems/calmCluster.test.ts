import { ago, NOW } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { condition } from '../testing/metaFixture';
import { podFixture, terminated, waiting } from '../testing/podFixture';
import { serviceFixture } from '../testing/serviceFixture';
import { shopFixture } from '../testing/shopFixture';
import { type Objects, viewOf } from '../testing/viewOf';
import { cronJobFixture, jobFixture } from '../testing/workloadFixture';
import { diagnose } from './diagnose';

const problems = (objects: Objects) => diagnose(viewOf(objects), NOW);

describe('calm', () => {
  test.each<[string, Objects]>([
    ['a healthy shop', shopFixture({ pods: [{}, {}, {}] })],
    [
      'a rolling update',
      {
        ...shopFixture({
          pods: [
            {},
            {},
            { deletedAt: ago(-20) },
            {
              phase: 'Pending',
              startedAt: ago(5),
              containers: [{ state: waiting('ContainerCreating') }],
              createdAt: ago(6),
            },
          ],
          replicas: 3,
        }),
      },
    ],
    [
      'a Service without selector, a headless one and an ExternalName',
      {
        services: [
          serviceFixture({ name: 'external-db', selector: {} }),
          serviceFixture({ name: 'peers', clusterIP: 'None' }),
          serviceFixture({ name: 'elsewhere', type: 'ExternalName' }),
        ],
      },
    ],
    ['a Service applied a moment before its pods', { services: [serviceFixture({ name: 'new', createdAt: ago(10) })] }],
    [
      'a completed Job with its pod',
      {
        jobs: [
          jobFixture({
            name: 'import',
            conditions: [condition('Complete', 'True')],
            status: { succeeded: 1, completedAt: ago(60) },
          }),
        ],
        pods: [podFixture({ owner: 'Job/import', phase: 'Succeeded', containers: [{ state: terminated(0) }] })],
      },
    ],
    [
      'a Job that failed before a later one of its CronJob succeeded',
      {
        cronjobs: [cronJobFixture({ name: 'nightly', schedule: '0 3 * * *' })],
        jobs: [
          jobFixture({
            name: 'nightly-1',
            owner: 'CronJob/nightly',
            createdAt: ago(900),
            conditions: [condition('Failed', 'True')],
          }),
          jobFixture({
            name: 'nightly-2',
            owner: 'CronJob/nightly',
            createdAt: ago(300),
            status: { completedAt: ago(200) },
          }),
        ],
      },
    ],
    [
      'what is left of events after recovery, and noise',
      shopFixture({
        pods: [{}],
        events: [
          eventFixture({ about: 'Pod/web-1-a', reason: 'BackOff', count: 40, firstAt: ago(1500), lastAt: ago(700) }),
          eventFixture({ about: 'Pod/gone', reason: 'Unhealthy', count: 40 }),
          eventFixture({ about: 'ReplicaSet/web-1', reason: 'FailedCreate', count: 15 }),
          eventFixture({ about: 'Node/node-a', namespace: null, reason: 'CgroupV1', count: 50 }),
          eventFixture({ about: 'Deployment/web', reason: 'Odd', count: 4 }),
          eventFixture({ about: 'Deployment/web', reason: 'Ended', count: 50, lastAt: ago(600), firstAt: ago(900) }),
          eventFixture({ about: 'Deployment/web', reason: 'ScalingReplicaSet', type: 'Normal', count: 50 }),
        ],
      }),
    ],
  ])('%s', (_name, objects) => {
    expect(problems(objects)).toEqual([]);
  });
});
