import { annotationsOf } from '../rules/annotations';
import { labelsOf } from '../rules/labels';
import { isInProfile } from '../rules/profile';
import type { AlertRule, Profile, RuleGroup } from '../rules/rule';
import type { Dialect } from '../rules/text';
import { GROUPING } from '../slack/grouping';
import { CLUSTER } from '../scope';
import { overridden, type RuleOverride } from './override';
import { groupName, ruleUid } from './ruleUid';

/** What an installation chooses. */
export interface RuleGroupOptions {
  /** UID of the Prometheus data source that the rules ask. */
  prometheusUid: string;
  /** UID of the cluster's Clusterscope data source: the `cluster` of page addresses, and part of uids. */
  clusterUid: string;
  /** Value of the label `cluster` in Prometheus, where several clusters share it. */
  clusterLabel?: string;
  /** UID of the folder that the rules live in. */
  folderUid: string;
  /** Name of the contact point that they send to. */
  receiver: string;
  /** UID of the Loki data source with the pods' logs, if there is one. */
  lokiUid?: string;
  /** Address of the folder with the runbooks, with slash at the end. */
  runbooks?: string;
  profile: Profile;
  /** By rule id. */
  overrides: Readonly<Record<string, RuleOverride>>;
}

/** The firing series' value, and what decides on it. */
const VALUE = 'A';
const CONDITION = 'B';
/** Seconds; instant queries only need the end, Grafana wants a range all the same. */
const RANGE = { from: 600, to: 0 };
const NO_RANGE = { from: 0, to: 0 };

/** How templates in Grafana's annotations name things. */
export const GRAFANA_DIALECT: Dialect = {
  label: (name) => `$labels.${name}`,
  value: `$values.${VALUE}.Value`,
  grafanaUrl: '{{ reReplaceAll "/$" "" externalURL }}',
};

function dataOf(rule: AlertRule, { prometheusUid, clusterLabel }: RuleGroupOptions) {
  return [
    {
      refId: VALUE,
      queryType: '',
      relativeTimeRange: RANGE,
      datasourceUid: prometheusUid,
      model: { refId: VALUE, expr: rule.entry.expr(CLUSTER, { cluster: clusterLabel }), instant: true, range: false },
    },
    {
      refId: CONDITION,
      queryType: '',
      relativeTimeRange: NO_RANGE,
      datasourceUid: '__expr__',
      model: {
        refId: CONDITION,
        type: 'threshold',
        expression: VALUE,
        conditions: [{ evaluator: { type: 'gt', params: [rule.above] } }],
      },
    },
  ];
}

function grafanaRule(catalogued: AlertRule, options: RuleGroupOptions) {
  const override = options.overrides[catalogued.id] ?? {};
  const rule = overridden(catalogued, override);
  return {
    uid: ruleUid(rule, options.clusterUid),
    title: rule.title,
    ruleGroup: groupName(rule.group, options.clusterUid),
    folderUID: options.folderUid,
    orgID: 1,
    condition: CONDITION,
    for: rule.for,
    keep_firing_for: rule.keepFiringFor,
    noDataState: 'OK',
    execErrState: 'KeepLast',
    isPaused: override.paused ?? !isInProfile(rule, options.profile),
    labels: labelsOf(rule),
    annotations: annotationsOf(rule, GRAFANA_DIALECT, {
      cluster: options.clusterUid,
      prometheus: options.prometheusUid,
      loki: options.lokiUid,
      runbooks: options.runbooks,
    }),
    notification_settings: { receiver: options.receiver, ...GROUPING },
    data: dataOf(rule, options),
  };
}

/** A rule as the provisioning API takes it. */
export type GrafanaRule = ReturnType<typeof grafanaRule>;

/**
 * Body of `PUT /api/v1/provisioning/folder/<folderUid>/rule-groups/<title>`, sent with `X-Disable-Provenance: true` so that
 * people can edit the rules. The PUT replaces the group: all its rules have to be in it. Rules outside the profile are
 * there, but paused: whoever wants one switches it on in Grafana, and another profile leaves no orphans behind. A missing
 * series ends an alert (`noDataState: OK`), a failing query leaves it as it is.
 * Throws InvalidOverride for a threshold out of bounds or a malformed duration.
 */
export function grafanaRuleGroup(group: RuleGroup, rules: readonly AlertRule[], options: RuleGroupOptions) {
  return {
    title: groupName(group, options.clusterUid),
    folderUid: options.folderUid,
    /** Seconds. */
    interval: group.intervalSeconds,
    rules: rules.filter((rule) => rule.group === group).map((rule) => grafanaRule(rule, options)),
  };
}

export type GrafanaRuleGroup = ReturnType<typeof grafanaRuleGroup>;
