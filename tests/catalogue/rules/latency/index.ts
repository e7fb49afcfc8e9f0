import type { RuleCases } from '../ruleCase';

export const LATENCY_CASES: readonly RuleCases[] = [];
