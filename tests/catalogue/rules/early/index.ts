import type { RuleCases } from '../ruleCase';

export const EARLY_CASES: readonly RuleCases[] = [];
