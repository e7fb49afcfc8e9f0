/** What a rule must do: series in, alerts out. */
export interface RuleCase {
  name: string;
  /** Promtool's notation (`1+1x4`, `_x8`), one sample every 15 seconds from 0. */
  series: Readonly<Record<string, string>>;
  /** Labels of the alerts that fire at a moment, without those that the rule adds. */
  expect: ReadonlyArray<{ at: string; alerts: ReadonlyArray<Readonly<Record<string, string>>> }>;
}

export interface RuleCases {
  rule: string;
  cases: readonly RuleCase[];
  /** How often promtool evaluates the rule; every 15 seconds unless told. Longer for rules that look far back. */
  evaluateEvery?: string;
  /** Annotations of the first alert of one moment of one case, in full but for those that are made alike for every rule. */
  words: { case: string; at: string; annotations: Readonly<Record<string, string>> };
}
