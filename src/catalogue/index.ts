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
export { runbookPath, type LinkOptions } from './rules/annotationLinks';
export { annotationsOf, subjectText } from './rules/annotations';
export { ALERT_RULES } from './rules';
export { byGroup } from './rules/byGroup';
export { dryRunCoverage, dryRunQuery } from './rules/dryRun';
export { labelsOf, RULE_LABEL } from './rules/labels';
export { isInProfile, PROFILES } from './rules/profile';
export {
  slackBlocksContactPoint,
  slackContactPoint,
  type ContactPoint,
  type ContactPointNames,
  type Mentions,
  type SlackAddress,
} from './grafana/contactPoint';
export { contactPointTest } from './grafana/contactPointTest';
export { InvalidOverride, overridden, withinBounds, type RuleOverride } from './grafana/override';
export {
  GRAFANA_DIALECT,
  grafanaRuleGroup,
  type GrafanaRule,
  type GrafanaRuleGroup,
  type RuleGroupOptions,
} from './grafana/ruleGroup';
export { DEFAULT_CLUSTER_UID, groupName, ruleUid } from './grafana/ruleUid';
export { TEMPLATE_GROUP, TEMPLATE_GROUP_NAME } from './grafana/templateGroup';
export { GROUPING } from './slack/grouping';
export { CLUSTER_DASHBOARD } from './dashboards';
export type { AlertRule, AlertSeverity, Profile, RuleGroup, Runbook } from './rules/rule';
export { labelsIn, render, type Dialect } from './rules/text';
export type { Sender } from './slack/links';
export { definitionsFor, MESSAGE_COLOR, TEXT, TITLE, TITLE_DEFINITION } from './slack/message';
