import { ALERT_RULES } from '../../catalogue';
import { grafanaRules } from '../grafana/rules';
import { DEFAULTS, type GenerateOptions } from '../options';
import { prometheusRules } from './rules';

const ALL_ON: GenerateOptions = { ...DEFAULTS, profile: 'verbose' };
const inGrafana = grafanaRules(ALERT_RULES, ALL_ON).groups.flatMap(({ rules }) => rules);
const inPrometheus = prometheusRules(ALERT_RULES, ALL_ON).groups.flatMap(({ rules }) => rules);

test.each(inPrometheus.map((rule, index) => [rule.alert, rule, inGrafana[index]!] as const))(
  '%s: Prometheus and Grafana evaluate the same',
  (_name, prometheus, grafana) => {
    const [query, condition] = grafana.data.map(({ model }) => model);
    const threshold = condition?.conditions?.[0]?.evaluator.params[0];
    expect(prometheus.expr).toBe(`(${query!.expr}) > ${threshold}`);
    expect([prometheus.for, prometheus.keep_firing_for]).toEqual([grafana.for, grafana.keepFiringFor]);
    expect(Object.keys(prometheus.annotations)).toEqual(Object.keys(grafana.annotations));
  }
);

test('each template language names the value in its own way', () => {
  const text = JSON.stringify([inPrometheus[0]!.annotations, inGrafana[0]!.annotations]);
  expect(text).toContain('$value }}');
  expect(text).toContain('$values.A.Value }}');
});
