import type { RuleCases } from '../ruleCase';
import { autoscalerBlind } from './autoscalerBlind';
import { eventStorm } from './eventStorm';
import { nodeWarnings } from './nodeWarnings';
import { workloadWarnings } from './workloadWarnings';

export const EVENT_CASES: readonly RuleCases[] = [eventStorm, workloadWarnings, nodeWarnings, autoscalerBlind];
