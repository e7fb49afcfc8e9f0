import type { RuleCases } from '../ruleCase';

export const EVENT_CASES: readonly RuleCases[] = [];
