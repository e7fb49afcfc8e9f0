import { autoscalerLoad } from '../../entries/early/autoscalerLoad';
import { EARLY_WARNING } from '../groups';
import type { AlertRule } from '../rule';

export const autoscalerAtMaximum: AlertRule = {
  id: 'autoscaler-at-maximum',
  title: 'An autoscaler is at its maximum and would need more pods',
  group: EARLY_WARNING,
  severity: 'warning',
  profile: 'standard',
  entry: autoscalerLoad,
  above: 1.1,
  bounds: { min: 1.05, max: 5 },
  for: '5m',
  keepFiringFor: '3m',
  subject: { kind: 'HorizontalPodAutoscaler', namespace: '{namespace}', name: '{horizontalpodautoscaler}' },
  summary: 'Autoscaler {horizontalpodautoscaler} ({namespace}) is at its maximum and would need more pods',
  impact: 'Every pod carries more than it should; answers get slower as load grows.',
  cause: 'The load is {value|number} times the goal, above {threshold|number}, and no further pods are allowed.',
  nextStep: 'Raise maxReplicas if the cluster has room, or find out why the load grew.',
  kubectl: 'kubectl -n {namespace} describe hpa {horizontalpodautoscaler}',
  runbook: {
    meaning:
      'For five minutes a HorizontalPodAutoscaler has had as many pods as it may have, while the measured value stayed more than a tenth above its goal. An autoscaler that is at its maximum and copes is left out, and so is one whose minimum is its maximum.',
    impact:
      'The autoscaler can do no more. Load beyond this makes all pods slower, until probes time out and pods are restarted.',
    check: [
      'Measured value and goal: `kubectl -n <namespace> describe hpa <name>`.',
      'Room in the cluster: the Overview page, requested against allocatable.',
      'Whether the load is real: request rates of the Service in front, retries of its clients.',
    ],
    fix: [
      '**Honest load**: raise `maxReplicas`, after making sure that what stands behind (databases) can take it.',
      '**Requests too low**: the goal of CPU is a share of the request; a request far below use scales too early.',
      '**A loop or retries**: stop the cause, more pods only feed it.',
    ],
  },
};
