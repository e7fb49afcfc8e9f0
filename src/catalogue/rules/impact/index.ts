import type { AlertRule } from '../rule';

export const IMPACT_RULES: readonly AlertRule[] = [];
