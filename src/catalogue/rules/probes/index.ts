import type { AlertRule } from '../rule';
import { livenessFailingInEvents } from './livenessFailingInEvents';
import { livenessProbeFailing } from './livenessProbeFailing';
import { probeNearTimeout } from './probeNearTimeout';
import { readinessProbeFailing } from './readinessProbeFailing';
import { startupProbeFailing } from './startupProbeFailing';

export const PROBE_RULES: readonly AlertRule[] = [
  livenessProbeFailing,
  livenessFailingInEvents,
  readinessProbeFailing,
  startupProbeFailing,
  probeNearTimeout,
];
