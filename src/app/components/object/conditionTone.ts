import type { Tone } from '../../../contract/answers';
import type { Condition } from '../../../contract/objects';

/** Conditions that are well when False. Every other one is well when True (Kubernetes API conventions, typical status properties). */
const BAD_WHEN_TRUE = /(Pressure|Unavailable|Failure|Failed|FailureTarget|DisruptionTarget)$/;
/** True or False, these say nothing about health. */
const NEUTRAL = /^(Suspended|SuccessCriteriaMet)$/;

/** How to draw a condition. */
export function conditionTone({ type, status, reason }: Condition): Tone {
  if (status === 'Unknown') {
    return 'warning';
  }
  if (NEUTRAL.test(type) || reason === 'PodCompleted') {
    return 'neutral';
  }
  return (status === 'True') === BAD_WHEN_TRUE.test(type) ? 'bad' : 'good';
}
