import type { Impact, Problem } from '../../contract/answers';
import type { HorizontalPodAutoscaler } from '../../contract/objects';
import type { EpochMs } from '../../contract/time';
import { autoscalerTrouble } from '../status/autoscalerTrouble';
import { refOf } from '../view/refOf';
import { capital } from '../words/capital';
import { problemOf } from './problemOf';

/** A HorizontalPodAutoscaler that cannot see, or that has reached its end. */
export function autoscalerProblem(autoscaler: HorizontalPodAutoscaler, now: EpochMs): Problem | null {
  const trouble = autoscalerTrouble(autoscaler, now);
  if (!trouble) {
    return null;
  }
  const { code, text, detail, since } = trouble;
  const { kind, namespace, name } = autoscaler.target;
  const held = code === 'autoscaler-blind' ? 'is not scaled' : `cannot grow beyond ${autoscaler.maxReplicas} pods`;
  const impact: Impact = {
    object: { kind, namespace, name },
    text: `${kind} ${name} ${held}`,
    ready: null,
    total: null,
  };
  return problemOf({
    severity: 'warning',
    object: refOf('horizontalpodautoscalers', autoscaler),
    title: capital(text),
    cause: { code, text, detail, container: null, exitCode: null },
    since,
    hurts: [impact],
  });
}
