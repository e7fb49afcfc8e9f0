import type { RuleCases } from '../ruleCase';

export const BROKEN_CASES: readonly RuleCases[] = [];
