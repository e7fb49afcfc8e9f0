import { BROKEN_RULES } from './broken';
import { EARLY_RULES } from './early';
import { EVENT_RULES } from './events';
import { IMPACT_RULES } from './impact';
import { LATENCY_RULES } from './latency';
import { PROBE_RULES } from './probes';
import { WATCHING_RULES } from './watching';
import type { AlertRule } from './rule';

/** Every alert rule, in the order people should read them. */
export const ALERT_RULES: readonly AlertRule[] = [
  ...IMPACT_RULES,
  ...PROBE_RULES,
  ...BROKEN_RULES,
  ...EARLY_RULES,
  ...LATENCY_RULES,
  ...EVENT_RULES,
  ...WATCHING_RULES,
];
