import type { AlertRule } from '../rule';

export const WATCHING_RULES: readonly AlertRule[] = [];
