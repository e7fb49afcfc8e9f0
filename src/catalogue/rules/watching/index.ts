import type { AlertRule } from '../rule';
import { alertsUndelivered } from './alertsUndelivered';
import { configurationRefused } from './configurationRefused';
import { gatewayBlind } from './gatewayBlind';
import { gatewayDown } from './gatewayDown';
import { kubeletMetrics } from './kubeletMetrics';
import { nothingScraped } from './nothingScraped';
import { rulesFailing } from './rulesFailing';
import { samplesLost } from './samplesLost';
import { stateMetrics } from './stateMetrics';
import { targetsDown } from './targetsDown';

export const WATCHING_RULES: readonly AlertRule[] = [
  nothingScraped,
  stateMetrics,
  alertsUndelivered,
  gatewayDown,
  gatewayBlind,
  targetsDown,
  kubeletMetrics,
  rulesFailing,
  configurationRefused,
  samplesLost,
];
