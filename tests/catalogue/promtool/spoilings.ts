import { CLUSTER, type AlertRule } from '../../../src/catalogue';
import {
  exceptExcusedPods,
  exceptKilled,
  workloadsFailing,
  workloadsWithCause,
} from '../../../src/catalogue/promql/suppressed';
import { unlessGateway } from '../../../src/catalogue/promql/why';
import { workloadOfPods } from '../../../src/catalogue/promql/workload';
import type { prometheusRules } from '../../../src/generate/prometheus/rules';
import { selectorsOf } from '../promqlTree';

export type PrometheusRule = ReturnType<typeof prometheusRules>['groups'][number]['rules'][number];

/** A rule made wrong in one way, which the cases of the rule must notice. */
export interface Spoiling {
  name: string;
  /** Whether the case whose words are pinned must notice it alone; else any of the cases. */
  seenByWords?: true;
  spoil(rule: PrometheusRule): PrometheusRule;
}

const inExpression = (name: string, change: (expr: string) => string): Spoiling => ({
  name,
  spoil: (rule) => ({ ...rule, expr: change(rule.expr) }),
});

const threshold = (name: string, value: number) =>
  inExpression(name, (expr) => expr.replace(/> -?[\d.e+-]+$/, `> ${value}`));

/** A threshold that a person may set has to be pinned from both sides; one that only tells yes from no, from above. */
function thresholds({ above, bounds }: AlertRule): Spoiling[] {
  const far = threshold('a threshold never reached', 1e15);
  return bounds === null
    ? [far]
    : [far, threshold('a higher threshold', above * 1.25), threshold('a lower threshold', above * 0.75)];
}

const always: Spoiling[] = [
  {
    name: 'another severity',
    seenByWords: true,
    spoil: (rule) => ({
      ...rule,
      labels: { ...rule.labels, severity: rule.labels.severity === 'info' ? 'critical' : 'info' },
    }),
  },
  { name: 'a longer waiting time', seenByWords: true, spoil: (rule) => ({ ...rule, for: '77h' }) },
  {
    name: 'other words',
    seenByWords: true,
    spoil: (rule) => ({ ...rule, annotations: { ...rule.annotations, next_step: `X${rule.annotations.next_step}` } }),
  },
];

/** Finding the workload of a pod is the same piece in every rule: the cases of one rule are about it, those of others are not. */
const OWNERS_TESTED_BY = 'liveness-probe-failing';
const OWNERS = workloadOfPods('pods', {});
/** So it is with these. */
const SHARED: ReadonlyArray<{ testedBy: string; piece: string }> = [
  { testedBy: 'crash-loop', piece: exceptExcusedPods({}) },
  { testedBy: 'crash-loop', piece: exceptKilled({}) },
  { testedBy: 'crash-loop', piece: unlessGateway({}) },
  { testedBy: 'deployment-replicas-missing', piece: workloadsWithCause({}) },
  { testedBy: 'deployment-replicas-missing', piece: workloadsFailing({}) },
];

const metricsOf = (expr: string) => selectorsOf(expr).map(({ metric }) => metric);
const matchersOf = (expr: string): string[] => expr.match(/\w+=~?"[^"]+"/g) ?? [];

/** What the rule's expression has of something outside the pieces that the cases of another rule are about. */
function own(rule: AlertRule, parts: (expr: string) => string[]): string[] {
  const expr = rule.entry.expr(CLUSTER, {});
  const owners = new Set(rule.id === OWNERS_TESTED_BY ? [] : parts(OWNERS));
  const shared = SHARED.filter(({ testedBy }) => testedBy !== rule.id);
  const rest = shared.reduce((text, { piece }) => text.replaceAll(piece, ''), expr);
  return [...new Set(parts(expr))].filter((part) => !owners.has(part) && rest.includes(part));
}

function metrics(rule: AlertRule): Spoiling[] {
  return own(rule, metricsOf).map((metric) =>
    inExpression(`${metric} left out`, (expr) => expr.replace(new RegExp(`\\b${metric}\\b`, 'g'), 'no_such_metric'))
  );
}

/** Every matcher that asks for a value, looking for another one. */
function matchers(rule: AlertRule): Spoiling[] {
  return own(rule, matchersOf).map((matcher) =>
    inExpression(`another value than ${matcher}`, (expr) =>
      expr.replaceAll(matcher, matcher.replace(/".*/, '"no such value"'))
    )
  );
}

/** All the ways in which a rule is spoiled. */
export function spoilingsOf(rule: AlertRule): Spoiling[] {
  return [...thresholds(rule), ...always, ...metrics(rule), ...matchers(rule)];
}
