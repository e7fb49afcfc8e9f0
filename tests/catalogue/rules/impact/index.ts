import type { RuleCases } from '../ruleCase';

export const IMPACT_CASES: readonly RuleCases[] = [];
