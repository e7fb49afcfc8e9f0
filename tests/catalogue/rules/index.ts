import { livenessProbeFailing } from './livenessProbeFailing';
import type { RuleCases } from './ruleCase';

/** What each rule must do; a rule without an entry here fails the tests. */
export const RULE_CASES: readonly RuleCases[] = [livenessProbeFailing];
