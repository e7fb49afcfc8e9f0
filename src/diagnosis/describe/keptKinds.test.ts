import type { Resource } from '../../contract/kinds';
import { ago, NOW } from '../testing/clock';
import { ingressFixture, leaseFixture } from '../testing/ingressFixture';
import { nodeFixture } from '../testing/nodeFixture';
import { autoscalerFixture, budgetFixture, quotaFixture } from '../testing/policyFixture';
import { shopFixture } from '../testing/shopFixture';
import { viewOf } from '../testing/viewOf';
import { claimFixture, volumeFixture } from '../testing/volumeFixture';
import { cronJobFixture, statefulSetFixture } from '../testing/workloadFixture';
import { describeObject } from './describeObject';

const shop = shopFixture({ pods: [{}, {}], nodes: [nodeFixture(), nodeFixture({ name: 'node-b' })] });
const view = viewOf({
  ...shop,
  namespaces: [{ meta: { ...nodeFixture({ name: 'shop' }).meta }, phase: 'Active' }],
  pods: (shop.pods ?? []).map((pod) => ({ ...pod, claimNames: ['data'] })),
  ingresses: [ingressFixture({ routes: { 'shop.example/': 'web', 'shop.example/old': 'old' } })],
  persistentvolumeclaims: [
    claimFixture({ name: 'data' }),
    claimFixture({ name: 'spare', phase: 'Pending', createdAt: ago(60) }),
    claimFixture({ name: 'going', deletedAt: ago(1) }),
  ],
  persistentvolumes: [volumeFixture({ name: 'disk-1' })],
  horizontalpodautoscalers: [autoscalerFixture()],
  poddisruptionbudgets: [budgetFixture()],
  resourcequotas: [quotaFixture({ 'requests.memory': [2 ** 30, 4 * 2 ** 30], 'requests.cpu': [0.25, 0.25] })],
  leases: [leaseFixture('node-a', ago(90)), leaseFixture('node-b', ago(5))],
  cronjobs: [cronJobFixture({ name: 'nightly', schedule: '0 3 * * *' })],
  statefulsets: [statefulSetFixture({ name: 'db', ready: 1 })],
});

function described(resource: Resource, name: string, namespace: string | null = 'shop') {
  const answer = describeObject(view, resource, namespace, name, NOW);
  if (!answer) {
    throw new Error(`no ${resource} ${name}`);
  }
  return answer;
}

test.each<[Resource, string, string | null, string, string]>([
  ['ingresses', 'shop', 'shop', '1 backend missing', 'warning'],
  ['persistentvolumeclaims', 'data', 'shop', 'Bound', 'good'],
  ['persistentvolumeclaims', 'spare', 'shop', 'Pending', 'neutral'],
  ['persistentvolumeclaims', 'going', 'shop', 'Terminating', 'neutral'],
  ['persistentvolumes', 'disk-1', null, 'Bound', 'good'],
  ['horizontalpodautoscalers', 'web', 'shop', '2 of 1 to 4', 'good'],
  ['poddisruptionbudgets', 'web', 'shop', '1 may be disrupted', 'good'],
  ['resourcequotas', 'team', 'shop', 'used up: requests.cpu 250m of 250m', 'warning'],
  ['leases', 'node-a', 'kube-node-lease', 'ran out', 'bad'],
  ['leases', 'node-b', 'kube-node-lease', 'renewed', 'good'],
])('%s %s is told', (resource, name, namespace, status, tone) => {
  expect(described(resource, name, namespace)).toMatchObject({ status, tone });
});

test.each<[Resource, string, string | null, string[]]>([
  ['ingresses', 'shop', 'shop', ['leads to Service/old', 'leads to Service/web']],
  [
    'persistentvolumeclaims',
    'data',
    'shop',
    ['bound to PersistentVolume/disk-1', 'used by Pod/web-1-a', 'used by Pod/web-1-b'],
  ],
  [
    'persistentvolumes',
    'disk-1',
    null,
    ['bound to PersistentVolumeClaim/data', 'used by Pod/web-1-a', 'used by Pod/web-1-b'],
  ],
  ['horizontalpodautoscalers', 'web', 'shop', ['scales Deployment/web']],
  ['poddisruptionbudgets', 'web', 'shop', ['protects Deployment/web', 'protects Pod/web-1-a', 'protects Pod/web-1-b']],
  ['resourcequotas', 'team', 'shop', ['limits Namespace/shop']],
  ['leases', 'node-a', 'kube-node-lease', ['heartbeat of Node/node-a']],
  ['nodes', 'node-b', null, ['heartbeat Lease/node-b']],
  [
    'pods',
    'web-1-a',
    'shop',
    [
      'owner Deployment/web',
      'owner ReplicaSet/web-1',
      'protected by PodDisruptionBudget/web',
      'runs on Node/node-a',
      'selected by Service/web',
      'uses PersistentVolumeClaim/data',
    ],
  ],
])('%s %s knows its relatives', (resource, name, namespace, expected) => {
  const { related } = described(resource, name, namespace);
  expect(related.map(({ relation, object }) => `${relation} ${object.kind}/${object.name}`).sort()).toEqual(expected);
});

test.each<[Resource, string, string]>([
  ['deployments', 'web', 'scaled by HorizontalPodAutoscaler/web'],
  ['services', 'web', 'led to by Ingress/shop'],
])('%s %s is %s', (resource, name, expected) => {
  const { related } = described(resource, name);
  expect(related.map(({ relation, object }) => `${relation} ${object.kind}/${object.name}`)).toContain(expected);
});

test('a namespace holds its limits, traffic and claims', () => {
  const { related } = described('namespaces', 'shop', null);
  const found = related.map(({ relation, object }) => `${relation} ${object.kind}/${object.name}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'limited by ResourceQuota/team',
      'contains Ingress/shop',
      'contains PersistentVolumeClaim/data',
      'contains PodDisruptionBudget/web',
    ])
  );
});

test.each<[Resource, string, string | null, string, string]>([
  ['resourcequotas', 'team', 'shop', 'requests.memory', '1Gi of 4Gi'],
  ['horizontalpodautoscalers', 'web', 'shop', 'Metric cpu', 'cpu 50 % of 60 %'],
  ['persistentvolumes', 'disk-1', null, 'Capacity', '10Gi'],
  ['persistentvolumeclaims', 'data', 'shop', 'Requested', '10Gi'],
  ['cronjobs', 'nightly', 'shop', 'Concurrency', 'Allow'],
  ['statefulsets', 'db', 'shop', 'Rollout status', 'Waiting for 2 pods to be ready...'],
])('%s %s: %s', (resource, name, namespace, label, value) => {
  expect(described(resource, name, namespace).facts).toContainEqual(expect.objectContaining({ label, value }));
});

test('the claim of a pod brings its problem to the page of the pod, and the pod to that of the claim', () => {
  const lost = viewOf({
    ...shop,
    pods: (shop.pods ?? []).map((pod) => ({ ...pod, claimNames: ['data'] })),
    persistentvolumeclaims: [claimFixture({ name: 'data', phase: 'Lost' })],
  });
  const answer = describeObject(lost, 'pods', 'shop', 'web-1-a', NOW);
  expect(answer?.problems.map(({ id }) => id)).toEqual(['claim-lost/PersistentVolumeClaim/shop/data']);
});

test.each([9e15, -9e15, NaN])('an instant no clock can show (%d) is left out', (startedAt) => {
  const [pod] = shop.pods ?? [];
  const answer = describeObject(viewOf({ pods: [{ ...pod, startedAt }] }), 'pods', 'shop', pod.meta.name, NOW);
  expect(answer?.facts.map(({ label }) => label)).not.toContain('Started');
});
