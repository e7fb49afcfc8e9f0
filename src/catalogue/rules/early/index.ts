import type { AlertRule } from '../rule';

export const EARLY_RULES: readonly AlertRule[] = [];
