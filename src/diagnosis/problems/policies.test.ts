import type { HorizontalPodAutoscaler, PodDisruptionBudget, ResourceQuota } from '../../contract/objects';
import { ago, NOW } from '../testing/clock';
import { eventFixture } from '../testing/eventFixture';
import { condition } from '../testing/metaFixture';
import { autoscalerFixture, budgetFixture, quotaFixture } from '../testing/policyFixture';
import { type Objects, viewOf } from '../testing/viewOf';
import { deploymentFixture } from '../testing/workloadFixture';
import { diagnose } from './diagnose';

const problems = (objects: Objects) => diagnose(viewOf(objects), NOW);

const limited = condition('ScalingLimited', 'True', { reason: 'TooManyReplicas' });
const noMetrics = { reason: 'FailedGetResourceMetric', message: 'no metrics returned', changedAt: ago(900) };
const atMaximum = { conditions: [limited], desiredReplicas: 4, cpu: 93.4 };

describe('an autoscaler', () => {
  test.each<[string, HorizontalPodAutoscaler, string]>([
    ['at its maximum', autoscalerFixture(atMaximum), 'At its maximum of 4 and wants more: cpu 93 % of 60 %'],
    [
      'that reads no metrics',
      autoscalerFixture({ cpu: null, conditions: [condition('ScalingActive', 'False', noMetrics)] }),
      'Cannot read cpu, so Deployment web is not scaled',
    ],
    [
      'without target',
      autoscalerFixture({
        conditions: [
          condition('AbleToScale', 'False', {
            reason: 'FailedGetScale',
            message: 'deployments/scale.apps "web" not found',
            changedAt: ago(900),
          }),
        ],
      }),
      'Cannot find Deployment web',
    ],
  ])('%s', (_name, autoscaler, title) => {
    expect(problems({ horizontalpodautoscalers: [autoscaler] })).toMatchObject([
      { title, severity: 'warning', hurts: [{ object: { kind: 'Deployment', namespace: 'shop', name: 'web' } }] },
    ]);
  });

  test.each<[string, HorizontalPodAutoscaler]>([
    ['in peace', autoscalerFixture()],
    [
      'at its maximum for a moment',
      autoscalerFixture({ ...atMaximum, conditions: [{ ...limited, changedAt: ago(60) }] }),
    ],
    ['of a fixed size', autoscalerFixture({ ...atMaximum, minReplicas: 4 })],
    [
      'at its minimum',
      autoscalerFixture({ conditions: [condition('ScalingLimited', 'True', { reason: 'TooFewReplicas' })] }),
    ],
    [
      'slowed down on its way to the maximum',
      autoscalerFixture({ ...atMaximum, conditions: [{ ...limited, reason: 'ScaleUpLimit' }] }),
    ],
    [
      'slowed down',
      autoscalerFixture({ conditions: [condition('ScalingLimited', 'True', { reason: 'ScaleUpLimit' })] }),
    ],
    [
      'switched off by zero replicas',
      autoscalerFixture({
        conditions: [condition('ScalingActive', 'False', { reason: 'ScalingDisabled', changedAt: ago(9000) })],
      }),
    ],
    [
      'of pods that have just started',
      autoscalerFixture({ conditions: [condition('ScalingActive', 'False', { ...noMetrics, changedAt: ago(120) })] }),
    ],
    ['never looked at', autoscalerFixture({ conditions: [] })],
  ])('%s is calm', (_name, autoscaler) => {
    const events = ['FailedGetResourceMetric', 'FailedComputeMetricsReplicas'].map((reason) =>
      eventFixture({ about: 'HorizontalPodAutoscaler/web', reason, count: 40 })
    );
    expect(problems({ horizontalpodautoscalers: [autoscaler], events })).toEqual([]);
  });
});

describe('a quota', () => {
  test.each<[string, ResourceQuota, string, string]>([
    ['used up', quotaFixture({ pods: [2, 2], 'requests.cpu': [0.04, 0.05] }), 'info', 'Used up: pods 2 of 2'],
    [
      'nearly',
      quotaFixture({ 'requests.memory': [15 * 2 ** 30, 16 * 2 ** 30] }),
      'info',
      'Nearly used up: requests.memory 15Gi of 16Gi',
    ],
    ['lowered below its use', quotaFixture({ 'limits.cpu': [3, 2.5] }), 'warning', 'Used up: limits.cpu 3 of 2500m'],
  ])('%s', (_name, quota, severity, title) => {
    expect(problems({ resourcequotas: [quota] })).toMatchObject([{ severity, title }]);
  });

  test.each<[string, ResourceQuota]>([
    ['with room', quotaFixture({ pods: [3, 4] })],
    ['that forbids', quotaFixture({ 'services.loadbalancers': [0, 0] })],
    ['not counted yet', quotaFixture({ pods: [null, 2] })],
  ])('%s is calm', (_name, quota) => {
    expect(problems({ resourcequotas: [quota] })).toEqual([]);
  });

  test('that refuses a workload is told by the workload', () => {
    const message = 'pods "web-1" is forbidden: exceeded quota: team, requested: pods=1, used: pods=2, limited: pods=2';
    const refused = deploymentFixture({
      name: 'web',
      ready: 0,
      conditions: [condition('ReplicaFailure', 'True', { reason: 'FailedCreate', message })],
    });
    const found = problems({ deployments: [refused], resourcequotas: [quotaFixture({ pods: [2, 2] })] });
    expect(found.map(({ id }) => id)).toEqual(['quota-exceeded/Deployment/shop/web']);
    expect(found[0].explains).toContainEqual({ kind: 'ResourceQuota', namespace: 'shop', name: 'team' });
  });
});

describe('a disruption budget', () => {
  const tight = { disruptionsAllowed: 0, minAvailable: '3', desiredHealthy: 3 };

  test('that lets no healthy pod go is a remark', () => {
    expect(problems({ poddisruptionbudgets: [budgetFixture(tight)] })).toMatchObject([
      {
        severity: 'info',
        title: 'Allows no eviction although all 3 pods are healthy (minAvailable 3): nodes with them cannot be drained',
      },
    ]);
  });

  test.each<[string, PodDisruptionBudget]>([
    ['with room', budgetFixture()],
    ['of broken pods', budgetFixture({ ...tight, currentHealthy: 2 })],
    ['without pods', budgetFixture({ ...tight, expectedPods: 0, currentHealthy: 0 })],
    [
      'during a rollout',
      budgetFixture({ ...tight, conditions: [condition('DisruptionAllowed', 'False', { changedAt: ago(60) })] }),
    ],
  ])('%s is calm', (_name, budget) => {
    expect(problems({ poddisruptionbudgets: [budget] })).toEqual([]);
  });
});
