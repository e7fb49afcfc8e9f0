import type { AlertRule } from '../rule';
import { autoscalerBlind } from './autoscalerBlind';
import { eventStorm } from './eventStorm';
import { nodeWarnings } from './nodeWarnings';
import { workloadWarnings } from './workloadWarnings';

export const EVENT_RULES: readonly AlertRule[] = [eventStorm, workloadWarnings, nodeWarnings, autoscalerBlind];
