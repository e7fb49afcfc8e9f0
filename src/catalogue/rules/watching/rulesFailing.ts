import { ruleEvaluationFailures } from '../../entries/watching/alerting';
import { WATCHING } from '../groups';
import type { AlertRule } from '../rule';

export const rulesFailing: AlertRule = {
  id: 'rules-failing',
  title: 'Rules cannot be evaluated',
  group: WATCHING,
  severity: 'warning',
  profile: 'standard',
  entry: ruleEvaluationFailures,
  above: 0,
  bounds: null,
  for: '5m',
  keepFiringFor: '10m',
  subject: null,
  summary: '{evaluator} could not evaluate rules {value|count} times in 10 minutes',
  impact: 'Rules that fail do not fire, whatever happens.',
  cause: '{value|count} evaluations failed in {evaluator} over the last 10 minutes.',
  nextStep: 'Open the list of rules: those that fail show their error.',
  kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=prometheus',
  runbook: {
    meaning:
      'Prometheus or Grafana could not evaluate some rules: the expression failed on the data there is, took too long, or the data source did not answer.',
    impact:
      'Alerts made of these rules cannot fire. Rules of Clusterscope keep their last state in Grafana when an evaluation fails.',
    check: [
      'Prometheus: Status → Rules; `increase(prometheus_rule_evaluation_failures_total[1h])` by rule_group.',
      'Grafana: Alerting → Alert rules, state Error; its log, `logger=ngalert`.',
    ],
    fix: [
      '**many-to-many matching**: two exporters say the same thing with different labels; scrape one of them.',
      '**query timed out, too many samples**: a busy Prometheus; a longer interval for the group.',
      '**data source not found**: its uid changed; generate the rules with the right one.',
    ],
  },
};
