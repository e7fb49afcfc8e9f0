import type { RuleCases } from '../ruleCase';
import { livenessFailingInEvents } from './livenessFailingInEvents';
import { livenessProbeFailing } from './livenessProbeFailing';
import { probeNearTimeout } from './probeNearTimeout';
import { readinessProbeFailing } from './readinessProbeFailing';
import { startupProbeFailing } from './startupProbeFailing';

export const PROBE_CASES: readonly RuleCases[] = [
  livenessProbeFailing,
  livenessFailingInEvents,
  readinessProbeFailing,
  startupProbeFailing,
  probeNearTimeout,
];
