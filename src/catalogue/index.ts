export type { Entry, EntryInfo, Threshold } from './entry';
/** Every entry, by the name used in code. */
export * as ENTRIES from './entries';
export { EXPORTERS, METRICS, type Exporter, type Metric, type MetricId } from './metrics';
export { nodePageQueries, nodeTableQueries, type NodePageRefId, type NodeTableRefId } from './pages/nodes';
export { overviewQueries, type OverviewRefId } from './pages/overview';
export type { PageQuery } from './pages/pageQuery';
export { workloadUsageQueries, type WorkloadRefId } from './pages/workload';
export { SERIES_LABEL } from './promql/operators';
export type { QueryOptions } from './promql/selector';
export * from './scope';
export { UNITS, type Unit } from './unit';
export { annotationsOf, runbookPath, type LinkOptions } from './rules/annotations';
export { ALERT_RULES } from './rules';
export type { AlertRule, AlertSeverity, Profile, RuleGroup, Runbook } from './rules/rule';
export { labelsIn, render, type Dialect } from './rules/text';
export {
  DEFINITIONS,
  MESSAGE_COLOR,
  TEXT,
  TEXT_WITH_DEFINITIONS,
  TITLE,
  TITLE_WITH_DEFINITIONS,
} from './slack/message';
