import type { AlertRule } from '../rule';

export const BROKEN_RULES: readonly AlertRule[] = [];
