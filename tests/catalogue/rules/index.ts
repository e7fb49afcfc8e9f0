import { BROKEN_CASES } from './broken';
import { EARLY_CASES } from './early';
import { EVENT_CASES } from './events';
import { IMPACT_CASES } from './impact';
import { LATENCY_CASES } from './latency';
import { PROBE_CASES } from './probes';
import { WATCHING_CASES } from './watching';
import type { RuleCases } from './ruleCase';

/** What each rule must do; a rule without an entry here fails the tests. */
export const RULE_CASES: readonly RuleCases[] = [
  ...IMPACT_CASES,
  ...PROBE_CASES,
  ...BROKEN_CASES,
  ...EARLY_CASES,
  ...LATENCY_CASES,
  ...EVENT_CASES,
  ...WATCHING_CASES,
];
