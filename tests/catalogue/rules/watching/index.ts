import type { RuleCases } from '../ruleCase';
import { alertsUndelivered, configurationRefused, rulesFailing, samplesLost } from './alertingRules';
import { gatewayBlind } from './gatewayBlind';
import { gatewayDown } from './gatewayDown';
import { kubeletMetrics } from './kubeletMetrics';
import { nothingScraped } from './nothingScraped';
import { stateMetrics } from './stateMetrics';
import { targetsDown } from './targetsDown';

export const WATCHING_CASES: readonly RuleCases[] = [
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
