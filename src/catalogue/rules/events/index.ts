import type { AlertRule } from '../rule';

export const EVENT_RULES: readonly AlertRule[] = [];
