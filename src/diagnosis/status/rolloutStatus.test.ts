import type { Workload } from '../../contract/objects';
import { condition } from '../testing/metaFixture';
import {
  cronJobFixture,
  daemonSetFixture,
  deploymentFixture,
  jobFixture,
  statefulSetFixture,
} from '../testing/workloadFixture';
import { rolloutStatus, type RolloutStatus } from './rolloutStatus';

const web = deploymentFixture({ name: 'web', replicas: 4 });
const db = statefulSetFixture({ name: 'db', replicas: 3 });
const late = condition('Progressing', 'False', { reason: 'ProgressDeadlineExceeded' });

type Row = [name: string, workload: Workload, state: RolloutStatus['state'], message: string];

const deployed = (change: Partial<typeof web.status>) => ({ ...web, status: { ...web.status, ...change } });
const ordered = (change: Partial<typeof db.status>, rest: Partial<typeof db> = {}) => ({
  ...db,
  ...rest,
  status: { ...db.status, ...change },
});

/** Words and cases of kubectl's own rollout_status_test.go (v0.36). */
const ROWS: Row[] = [
  ['a Deployment', web, 'done', 'deployment "web" successfully rolled out'],
  ['unobserved', { ...web, observedGeneration: 0 }, 'waiting', 'Waiting for deployment spec update to be observed...'],
  [
    'without status',
    { ...web, observedGeneration: null },
    'waiting',
    'Waiting for deployment spec update to be observed...',
  ],
  ['past its deadline', { ...web, conditions: [late] }, 'failed', 'deployment "web" exceeded its progress deadline'],
  [
    'past its deadline before its last change',
    { ...web, conditions: [late], observedGeneration: 0 },
    'waiting',
    'Waiting for deployment spec update to be observed...',
  ],
  [
    'updating',
    deployed({ updatedReplicas: 1 }),
    'waiting',
    'Waiting for deployment "web" rollout to finish: 1 out of 4 new replicas have been updated...',
  ],
  [
    'with old replicas',
    deployed({ replicas: 6 }),
    'waiting',
    'Waiting for deployment "web" rollout to finish: 2 old replicas are pending termination...',
  ],
  [
    'not all available',
    deployed({ availableReplicas: 3 }),
    'waiting',
    'Waiting for deployment "web" rollout to finish: 3 of 4 updated replicas are available...',
  ],
  ['at zero', deploymentFixture({ name: 'web', replicas: 0 }), 'done', 'deployment "web" successfully rolled out'],
  ['a DaemonSet', daemonSetFixture({ name: 'agent' }), 'done', 'daemon set "agent" successfully rolled out'],
  [
    'a DaemonSet updating',
    daemonSetFixture({ name: 'agent', updated: 0 }),
    'waiting',
    'Waiting for daemon set "agent" rollout to finish: 0 out of 3 new pods have been updated...',
  ],
  [
    'a DaemonSet not all available',
    daemonSetFixture({ name: 'agent', ready: 2 }),
    'waiting',
    'Waiting for daemon set "agent" rollout to finish: 2 of 3 updated pods are available...',
  ],
  [
    'a DaemonSet unobserved',
    { ...daemonSetFixture({ name: 'agent' }), observedGeneration: 0 },
    'waiting',
    'Waiting for daemon set spec update to be observed...',
  ],
  [
    'a DaemonSet replaced by hand',
    daemonSetFixture({ name: 'agent', strategy: 'OnDelete' }),
    'unavailable',
    'rollout status is only available for RollingUpdate strategy type',
  ],
  ['a StatefulSet', db, 'done', 'partitioned roll out complete: 3 new pods have been updated...'],
  ['a StatefulSet not ready', ordered({ readyReplicas: 1 }), 'waiting', 'Waiting for 2 pods to be ready...'],
  [
    'a StatefulSet updating',
    ordered({ updatedReplicas: 1 }),
    'waiting',
    'Waiting for partitioned roll out to finish: 1 out of 3 new pods have been updated...',
  ],
  [
    'a StatefulSet updating down to its partition',
    ordered({ updatedReplicas: 0 }, { partition: 2 }),
    'waiting',
    'Waiting for partitioned roll out to finish: 0 out of 1 new pods have been updated...',
  ],
  [
    'a StatefulSet updated down to its partition',
    ordered({ updatedReplicas: 1 }, { partition: 2 }),
    'done',
    'partitioned roll out complete: 1 new pods have been updated...',
  ],
  [
    'a StatefulSet never observed',
    { ...db, meta: { ...db.meta, generation: 0 }, observedGeneration: 0 },
    'waiting',
    'Waiting for statefulset spec update to be observed...',
  ],
  [
    'a StatefulSet replaced by hand',
    { ...db, updateStrategy: 'OnDelete' },
    'unavailable',
    'rollout status is only available for RollingUpdate strategy type',
  ],
];

test.each(ROWS)('%s', (_name, workload, state, message) => {
  expect(rolloutStatus(workload)).toEqual({ state, message });
});

test.each([jobFixture({ name: 'a' }), cronJobFixture({ name: 'a' })])('$resource have no rollout', (workload) => {
  expect(rolloutStatus(workload)).toBeNull();
});
