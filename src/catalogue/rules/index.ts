import { livenessProbeFailing } from './livenessProbeFailing';
import type { AlertRule } from './rule';

/** Every alert rule, in the order people should read them. */
export const ALERT_RULES: readonly AlertRule[] = [livenessProbeFailing];
