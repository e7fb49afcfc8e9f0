import type { Node } from '../../contract/objects';
import { ago, NOW } from '../testing/clock';
import { condition } from '../testing/metaFixture';
import { lostNode, nodeFixture } from '../testing/nodeFixture';
import { podFixture, terminated } from '../testing/podFixture';
import { viewOf } from '../testing/viewOf';
import { cronJobFixture, deploymentFixture, jobFixture, statefulSetFixture } from '../testing/workloadFixture';
import { nodeStatus } from './nodeStatus';
import { podTone } from './podTone';
import { workloadStatus } from './workloadStatus';

const ready = condition('Ready', 'True');

test.each<[string, Node, string, boolean | null, string]>([
  ['ready', nodeFixture(), 'Ready', true, ''],
  ['cordoned', nodeFixture({ unschedulable: true }), 'Ready,SchedulingDisabled', true, ''],
  ['lost', lostNode(), 'NotReady', false, 'not heard from: its kubelet stopped reporting'],
  [
    'not ready',
    nodeFixture({ conditions: [condition('Ready', 'False', { message: 'container runtime is down' })] }),
    'NotReady',
    false,
    'not ready: container runtime is down',
  ],
  ['silent', nodeFixture({ conditions: [] }), 'Unknown', null, 'has never reported its state'],
  [
    'under pressure',
    nodeFixture({ conditions: [ready, condition('DiskPressure', 'True'), condition('MemoryPressure', 'True')] }),
    'Ready',
    true,
    'short of disk space and memory',
  ],
  [
    'without network',
    nodeFixture({ conditions: [ready, condition('NetworkUnavailable', 'True')] }),
    'Ready',
    true,
    'its network is not set up',
  ],
])('node %s', (_name, node, status, isReady, trouble) => {
  expect(nodeStatus(node)).toEqual({ status, ready: isReady, trouble });
});

const rolling = deploymentFixture({ name: 'web', replicas: 3 });

test.each([
  ['all ready', deploymentFixture({ name: 'web' }), '3 of 3 ready', 'good'],
  ['some ready', deploymentFixture({ name: 'web', ready: 1 }), '1 of 3 ready', 'warning'],
  ['none ready', deploymentFixture({ name: 'web', ready: 0 }), '0 of 3 ready', 'bad'],
  ['at zero', deploymentFixture({ name: 'web', replicas: 0 }), 'scaled to zero', 'neutral'],
  ['paused', { ...deploymentFixture({ name: 'web' }), paused: true }, '3 of 3 ready, paused', 'good'],
  ['rolling', { ...rolling, status: { ...rolling.status, updatedReplicas: 1 } }, '3 of 3 ready, rolling out', 'good'],
  ['not observed yet', { ...rolling, observedGeneration: 0 }, '3 of 3 ready, rolling out', 'good'],
  [
    'stuck',
    deploymentFixture({
      name: 'web',
      conditions: [condition('Progressing', 'False', { reason: 'ProgressDeadlineExceeded' })],
    }),
    '3 of 3 ready, rollout stuck',
    'warning',
  ],
  ['StatefulSet', statefulSetFixture({ name: 'db', ready: 2 }), '2 of 3 ready', 'warning'],
  ['Job running', jobFixture({ name: 'a' }), 'Running', 'neutral'],
  ['Job complete', jobFixture({ name: 'a', conditions: [condition('Complete', 'True')] }), 'Complete', 'good'],
  ['Job failed', jobFixture({ name: 'a', conditions: [condition('Failed', 'True')] }), 'Failed', 'bad'],
  ['Job suspended', jobFixture({ name: 'a', conditions: [condition('Suspended', 'True')] }), 'Suspended', 'neutral'],
  ['CronJob', cronJobFixture({ name: 'a' }), 'waiting for its schedule', 'neutral'],
])('workload %s', (_name, workload, status, tone) => {
  expect(workloadStatus(workload)).toEqual({ status, tone });
});

test.each([
  ['ready', podFixture(), 'good'],
  ['crashed', podFixture({ containers: [{ state: terminated(1) }] }), 'bad'],
  ['finished', podFixture({ phase: 'Succeeded' }), 'neutral'],
  ['being deleted', podFixture({ deletedAt: ago(1) }), 'neutral'],
  ['starting', podFixture({ phase: 'Pending', startedAt: ago(2), containers: [{ unreported: true }] }), 'neutral'],
])('tone of a pod: %s', (_name, pod, tone) => {
  expect(podTone(viewOf({}, ['nodes']), pod, NOW)).toBe(tone);
});
