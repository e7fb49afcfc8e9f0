import { annotationsOf, byGroup, CLUSTER, isInProfile, labelsOf, type AlertRule, type Dialect } from '../../catalogue';
import type { GenerateOptions } from '../options';

const dialectOf = ({ grafanaUrl }: GenerateOptions): Dialect => ({
  label: (name) => `$labels.${name}`,
  value: '$value',
  grafanaUrl,
});

/** `liveness-probe-failing` → `LivenessProbeFailing`, as Prometheus users name alerts. */
export function alertName(rule: AlertRule): string {
  return rule.id.replace(/(^|-)([a-z0-9])/g, (_match, _dash, letter: string) => letter.toUpperCase());
}

/**
 * A Prometheus rule file: the same expressions and thresholds that Grafana evaluates. Rules outside the profile are left out,
 * as Prometheus knows no paused ones.
 */
export function prometheusRules(rules: readonly AlertRule[], options: GenerateOptions) {
  return {
    groups: byGroup(rules.filter((rule) => isInProfile(rule, options.profile))).map(({ group, rules: inGroup }) => ({
      name: group.id,
      interval: `${group.intervalSeconds}s`,
      rules: inGroup.map((rule) => ({
        alert: alertName(rule),
        expr: `(${rule.entry.expr(CLUSTER, { cluster: options.clusterLabel })}) > ${rule.above}`,
        for: rule.for,
        keep_firing_for: rule.keepFiringFor,
        labels: labelsOf(rule),
        annotations: annotationsOf(rule, dialectOf(options), {
          cluster: options.clusterUid,
          prometheus: options.prometheusUid,
          loki: options.lokiUid,
          runbooks: options.runbooks,
        }),
      })),
    })),
  };
}
