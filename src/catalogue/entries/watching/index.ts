// Entries only: what the rules share among themselves stays here.
export { alertsUndelivered, ruleEvaluationFailures, configurationRefused, samplesLost } from './alerting';
export { gatewayBlind, gatewayGone } from './gateway';
export { kubeletMetricsMissing, stateMetricsMissing } from './missingMetrics';
export { nothingScraped } from './nothingScraped';
export { targetsDown } from './targetsDown';
