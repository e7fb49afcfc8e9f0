import { ago, NOW } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { condition } from '../testing/metaFixture';
import { end, podFixture, type PodSpec, terminated, waiting } from '../testing/podFixture';
import { shopFixture } from '../testing/shopFixture';
import { type Objects, viewOf } from '../testing/viewOf';
import {
  cronJobFixture,
  deploymentFixture,
  jobFixture,
  replicaSetFixture,
  statefulSetFixture,
} from '../testing/workloadFixture';
import { diagnose } from './diagnose';

const problems = (objects: Objects) => diagnose(viewOf(objects), NOW);

const CRASHED: PodSpec = { containers: [{ restarts: 5, state: waiting('CrashLoopBackOff'), last: end(1, 30) }] };
describe('workloads', () => {
  const quota = 'pods "web-1-x" is forbidden: exceeded quota: small, requested: cpu=1, used: cpu=2, limited: cpu=2';
  const failing = [condition('ReplicaFailure', 'True', { reason: 'FailedCreate', message: quota })];

  test('quota', () => {
    const objects = shopFixture({ pods: [{}, {}], replicas: 3 });
    objects.replicasets = [
      replicaSetFixture({ name: 'web-1', owner: 'Deployment/web', labels: { app: 'web' }, conditions: failing }),
    ];
    expect(problems(objects)).toMatchObject([
      {
        id: 'quota-exceeded/Deployment/shop/web',
        title: '1 of 3 pods cannot be created: quota small is used up (asks for cpu=1, used cpu=2 of cpu=2)',
        affected: { count: 1, total: 3 },
        kubectl: 'kubectl -n shop describe resourcequota',
      },
    ]);
  });

  test('quota before the first pod hurts the Service', () => {
    const objects = shopFixture({ pods: [], replicas: 3 });
    objects.replicasets = [
      replicaSetFixture({ name: 'web-1', owner: 'Deployment/web', labels: { app: 'web' }, conditions: failing }),
    ];
    expect(problems(objects)).toMatchObject([
      { severity: 'critical', hurts: [{ text: 'Service web has no endpoints' }] },
    ]);
  });

  test('a StatefulSet by its events', () => {
    const sets = [statefulSetFixture({ name: 'db', replicas: 1, ready: 0 })];
    const event = eventFixture({ about: 'StatefulSet/db', reason: 'FailedCreate', message: quota, count: 9 });
    expect(problems({ statefulsets: sets, events: [event] })).toMatchObject([
      { id: 'quota-exceeded/StatefulSet/shop/db' },
    ]);
  });

  test('a stuck rollout with a broken pod is a problem of the pod', () => {
    const stuck = condition('Progressing', 'False', { reason: 'ProgressDeadlineExceeded' });
    const objects = shopFixture({ pods: [{}, CRASHED], replicas: 2 });
    objects.deployments = [deploymentFixture({ name: 'web', replicas: 2, conditions: [stuck] })];
    expect(problems(objects)).toMatchObject([
      {
        id: 'crash/Deployment/shop/web',
        title: '1 of 2 pods crashing: container app ends with exit code 1 (application error); the rollout is stuck',
      },
    ]);
    const alone = shopFixture({ pods: [{}], replicas: 1 });
    alone.deployments = [deploymentFixture({ name: 'web', replicas: 1, conditions: [stuck] })];
    expect(problems(alone)).toMatchObject([
      {
        id: 'rollout-stuck/Deployment/shop/web',
        title: 'Rollout stuck: no progress within 600 seconds (1 of 1 pod updated, 1 available)',
      },
    ]);
  });

  test('a failed Job, with how its last pod ended', () => {
    const failedJob = jobFixture({
      name: 'import',
      conditions: [condition('Failed', 'True', { reason: 'BackoffLimitExceeded' })],
      status: { failed: 3 },
    });
    const pod = podFixture({
      name: 'import-x',
      owner: 'Job/import',
      phase: 'Failed',
      restartPolicy: 'Never',
      containers: [{ state: terminated(3, 60) }],
    });
    expect(problems({ jobs: [failedJob], pods: [pod] })).toMatchObject([
      {
        id: 'job-failed/Job/shop/import',
        title: 'Job gave up after 3 failed pods: container app ends with exit code 3',
        worst: { name: 'import-x' },
        kubectl: 'kubectl -n shop logs import-x -c app',
      },
    ]);
  });

  test('a failed Job of a CronJob is told for the CronJob', () => {
    const objects = {
      cronjobs: [cronJobFixture({ name: 'nightly' })],
      jobs: [jobFixture({ name: 'nightly-1', owner: 'CronJob/nightly', conditions: [condition('Failed', 'True')] })],
    };
    expect(problems(objects)).toMatchObject([
      {
        id: 'job-failed/CronJob/shop/nightly',
        title: 'Its last Job failed',
        explains: [{ kind: 'Job', name: 'nightly-1' }],
      },
    ]);
  });
});

describe('pods that their node refuses', () => {
  const refused = (reason: string, seconds = 60): PodSpec => ({
    phase: 'Failed',
    reason,
    message: "Pod was rejected: Node didn't have enough resource: cpu, requested: 2000, used: 1500, capacity: 2000",
    startedAt: ago(seconds),
    containers: [{ unreported: true }],
  });
  const found = (pods: PodSpec[]) => problems(shopFixture({ pods, replicas: 1 }));

  test('one after the other are told', () => {
    expect(found([{}, refused('OutOfcpu'), refused('OutOfcpu'), refused('OutOfcpu')])).toMatchObject([
      {
        id: 'unschedulable/Deployment/shop/web',
        title:
          "3 of 4 pods refused by their node: Node didn't have enough resource: cpu, requested: 2000, used: 1500, capacity: 2000",
      },
    ]);
  });

  test.each([
    ['once', [{}, refused('OutOfcpu')]],
    ['each for another reason', [{}, refused('OutOfcpu'), refused('OutOfmemory'), refused('NodeAffinity')]],
    ['long ago', [{}, refused('OutOfcpu', 700), refused('OutOfcpu', 800), refused('OutOfcpu', 900)]],
  ])('%s are a race that is over', (_name, pods) => {
    expect(found(pods)).toEqual([]);
  });
});
