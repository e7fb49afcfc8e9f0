import type { AlertRule } from '../rule';
import { livenessProbeFailing } from './livenessProbeFailing';

export const PROBE_RULES: readonly AlertRule[] = [livenessProbeFailing];
