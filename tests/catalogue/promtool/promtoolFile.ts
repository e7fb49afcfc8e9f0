import { labelsOf, type AlertRule } from '../../../src/catalogue';
import { alertName } from '../../../src/generate/prometheus/rules';
import type { RuleCase, RuleCases } from '../rules/ruleCase';
import { wordedAlert } from '../rules/wordedAlert';

const quoted = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);

function promtoolTest(rule: AlertRule, { name, series, expect }: RuleCase, words: RuleCases['words'] | undefined) {
  const alert = { alertname: alertName(rule), ...labelsOf(rule) };
  const worded = words && wordedAlert(rule, expect, words);
  return {
    name,
    interval: '15s',
    input_series: Object.entries(series).map(([text, values]) => ({ series: text, values })),
    promql_expr_test: expect.map(({ at, alerts }) => ({
      expr: `ALERTS{alertname="${alert.alertname}", alertstate="firing"}`,
      eval_time: at,
      exp_samples: alerts.map((labels) => ({
        labels: `ALERTS{${quoted({ ...alert, alertstate: 'firing', ...labels }).join(', ')}}`,
        value: 1,
      })),
    })),
    alert_rule_test: worded && [
      {
        eval_time: words.at,
        alertname: alert.alertname,
        exp_alerts: [
          {
            exp_labels: worded.labels,
            exp_annotations: worded.annotations,
          },
        ],
      },
    ],
  };
}

/** Input of `promtool test rules` for the cases of a rule. */
export function promtoolFile(rule: AlertRule, { cases, words, evaluateEvery = '15s' }: RuleCases, ruleFile: string) {
  return {
    rule_files: [ruleFile],
    evaluation_interval: evaluateEvery,
    tests: cases.map((one) => promtoolTest(rule, one, one.name === words.case ? words : undefined)),
  };
}
