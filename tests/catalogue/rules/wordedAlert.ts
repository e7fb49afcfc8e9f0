import { labelsOf, subjectText, type AlertRule } from '../../../src/catalogue';
import type { RuleCase, RuleCases } from './ruleCase';

const filled = (text: string, labels: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_place, name: string) => labels[name] ?? '');

/** Annotations that are made alike for every rule, so that its cases need not repeat them. */
function alike({ subject }: AlertRule, labels: Readonly<Record<string, string>>) {
  return {
    subject: filled(subjectText(subject), labels),
    ...(subject?.namespace ? { where: filled(subject.namespace, labels) } : {}),
    dashboard_url:
      'http://localhost:3000/d/clusterscope-cluster?var-datasource=prometheus&var-cluster=clusterscope&from=now-3h&to=now',
  };
}

/** The alert whose words a rule's cases pin, without its name: all labels and annotations. */
export function wordedAlert(rule: AlertRule, expect: RuleCase['expect'], words: RuleCases['words']) {
  const series = expect.find(({ at }) => at === words.at)!.alerts[0]!;
  return {
    labels: { ...labelsOf(rule), ...series },
    annotations: { ...alike(rule, series), ...words.annotations },
  };
}
