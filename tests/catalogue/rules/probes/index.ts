import type { RuleCases } from '../ruleCase';
import { livenessProbeFailing } from './livenessProbeFailing';

export const PROBE_CASES: readonly RuleCases[] = [livenessProbeFailing];
