import type { AlertRule } from '../rule';

export const LATENCY_RULES: readonly AlertRule[] = [];
