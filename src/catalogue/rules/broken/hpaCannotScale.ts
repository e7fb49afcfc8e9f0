import { autoscalersBlind } from '../../entries/workloads/autoscalersBlind';
import { BROKEN } from '../groups';
import type { AlertRule } from '../rule';

export const hpaCannotScale: AlertRule = {
  id: 'hpa-cannot-scale',
  title: 'An autoscaler cannot scale',
  group: BROKEN,
  severity: 'warning',
  profile: 'standard',
  entry: autoscalersBlind,
  above: 0,
  bounds: null,
  for: '10m',
  keepFiringFor: '5m',
  subject: { kind: 'HorizontalPodAutoscaler', namespace: '{namespace}', name: '{horizontalpodautoscaler}' },
  summary: '{horizontalpodautoscaler} ({namespace}): the autoscaler cannot scale',
  impact: 'The number of pods no longer follows the load: too few of them when it grows.',
  cause:
    'For 10 minutes it gets no figures, or may not change the number of pods (ScalingActive or AbleToScale is False).',
  nextStep: 'Read its conditions: they name the metric it cannot get.',
  kubectl: 'kubectl -n {namespace} describe hpa {horizontalpodautoscaler}',
  runbook: {
    meaning: 'The HorizontalPodAutoscaler has said for ten minutes that it cannot scale, although its workload runs.',
    impact: 'Users feel it at the next rise of load.',
    check: [
      'Its conditions and events: `kubectl -n <namespace> describe hpa <name>`.',
      'Whether metrics are served: `kubectl top pods -n <namespace>`.',
    ],
    fix: [
      '**FailedGetResourceMetric**: metrics-server is down, or a container has no request for that resource.',
      '**FailedGetExternalMetric, FailedGetPodsMetric**: the metrics adapter does not know the metric.',
      '**FailedGetScale**: the target does not exist; correct `scaleTargetRef`.',
      '**AmbiguousSelector**: two autoscalers share a target.',
    ],
  },
};
