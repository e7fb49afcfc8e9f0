import type { RuleCases } from '../ruleCase';

export const WATCHING_CASES: readonly RuleCases[] = [];
