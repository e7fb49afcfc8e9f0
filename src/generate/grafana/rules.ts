import { annotationsOf, CLUSTER, type AlertRule, type Dialect } from '../../catalogue';
import { PRODUCT_NAME } from '../../contract/identity';
import type { GenerateOptions } from '../options';
import { byGroup } from '../ruleGroups';
import { CONTACT_POINT } from './contactPoint';
import { escapeProvisioning } from './escapeProvisioning';

const VALUE = 'A';
const CONDITION = 'B';
/** Seconds; instant queries only need the end, Grafana wants a range all the same. */
const RANGE = { from: 600, to: 0 };

const dialect: Dialect = {
  label: (name) => `$labels.${name}`,
  value: `$values.${VALUE}.Value`,
  grafanaUrl: '{{ reReplaceAll "/$" "" externalURL }}',
};

/** Grafana's uid of a rule; at most 40 characters. */
export function ruleUid(rule: AlertRule): string {
  return `clusterscope-${rule.id}`;
}

function grafanaRule(rule: AlertRule, options: GenerateOptions) {
  return {
    uid: ruleUid(rule),
    title: escapeProvisioning(rule.title),
    condition: CONDITION,
    for: rule.for,
    keepFiringFor: rule.keepFiringFor,
    noDataState: 'OK',
    execErrState: 'KeepLast',
    labels: { severity: rule.severity },
    annotations: annotationsOf(rule, dialect, { cluster: options.clusterUid, runbooks: options.runbooks }),
    notification_settings: {
      receiver: CONTACT_POINT,
      group_by: ['namespace', 'workload'],
      group_wait: '5s',
      group_interval: '1m',
      repeat_interval: '4h',
    },
    data: [
      {
        refId: VALUE,
        relativeTimeRange: RANGE,
        datasourceUid: options.prometheusUid,
        model: { expr: rule.entry.expr(CLUSTER, {}), instant: true, range: false, refId: VALUE },
      },
      {
        refId: CONDITION,
        relativeTimeRange: { from: 0, to: 0 },
        datasourceUid: '__expr__',
        model: {
          refId: CONDITION,
          type: 'threshold',
          expression: VALUE,
          conditions: [{ evaluator: { type: 'gt', params: [rule.above] } }],
        },
      },
    ],
  };
}

/** File provisioning: the rules in their groups, each sending to the contact point by itself, so that no policy tree is touched. */
export function grafanaRules(rules: readonly AlertRule[], options: GenerateOptions) {
  return {
    apiVersion: 1,
    groups: byGroup(rules).map(({ group, rules: inGroup }) => ({
      orgId: 1,
      name: group.id,
      folder: PRODUCT_NAME,
      interval: `${group.intervalSeconds}s`,
      rules: inGroup.map((rule) => grafanaRule(rule, options)),
    })),
  };
}
