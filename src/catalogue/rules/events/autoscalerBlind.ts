import { autoscalerBlind as entry } from '../../entries/events/autoscalerBlind';
import { EVENTS } from '../groups';
import type { AlertRule } from '../rule';

export const autoscalerBlind: AlertRule = {
  id: 'autoscaler-blind',
  title: 'An autoscaler cannot read its metrics',
  group: EVENTS,
  severity: 'warning',
  profile: 'standard',
  entry,
  above: 0,
  bounds: null,
  for: '10m',
  keepFiringFor: '15m',
  subject: { kind: 'HorizontalPodAutoscaler', namespace: '{namespace}', name: '{horizontalpodautoscaler}' },
  summary: 'Autoscaler {horizontalpodautoscaler} ({namespace}) cannot read its metrics',
  impact: 'It does not scale: at the next peak there are too few pods, in quiet hours too many.',
  cause: 'It said so {value|count} times in the last 10 minutes, and has for 10 minutes or longer.',
  nextStep: 'Read its conditions; mostly metrics-server does not answer, or a container has no CPU request.',
  kubectl: 'kubectl -n {namespace} describe hpa {horizontalpodautoscaler}',
  runbook: {
    meaning:
      'A HorizontalPodAutoscaler has been writing warnings that it cannot get or compute the metrics it scales by. The first ten minutes, in which a new workload has no metrics yet, do not count.',
    impact: 'The number of pods stays as it is.',
    check: [
      'Its conditions: `kubectl -n <namespace> describe hpa <name>`.',
      'Whether there are metrics at all: `kubectl top pods -n <namespace>`.',
      'Whether the API is there: `kubectl get apiservices | grep metrics`.',
    ],
    fix: [
      '**`missing request for cpu`**: give every container of the pods, sidecars too, a CPU request.',
      '**`the server could not find the requested resource`**: metrics-server, or the adapter for custom metrics, is missing or down.',
      '**`no matches for kind`**: `scaleTargetRef` names what does not exist.',
    ],
  },
};
