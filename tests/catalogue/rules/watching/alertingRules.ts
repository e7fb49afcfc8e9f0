import type { RuleCase, RuleCases } from '../ruleCase';

const at = '10m';
const growing = (name: string, labels: string) => ({ [`${name}{instance="x"${labels}}`]: '5x16 5+1x8 13x100' });

/** A counter that rises from the fourth to the sixth minute, and one that does not. */
function counted(label: string, names: Readonly<Record<string, string>>): RuleCase[] {
  const alerts = Object.keys(names).map((who) => ({ [label]: who }));
  const all = (labels: string) =>
    Object.assign({}, ...Object.values(names).map((name) => growing(name, labels))) as Record<string, string>;
  return [
    {
      name: 'it rises for two minutes',
      series: growing(Object.values(names)[0]!, ''),
      expect: [
        { at: '3m', alerts: [] },
        { at, alerts: alerts.slice(0, 1) },
        { at: '28m', alerts: [] },
      ],
    },
    {
      name: 'it stands still; in another cluster it rises',
      series: {
        ...all(',cluster="eu"'),
        ...Object.fromEntries(Object.values(names).map((name) => [`${name}{instance="x",cluster="us"}`, '9x60'])),
      },
      expect: [{ at, alerts: alerts.map((one) => ({ ...one, cluster: 'eu' })) }],
    },
  ];
}

const FAILURES = {
  Prometheus: 'prometheus_rule_evaluation_failures_total',
  Grafana: 'grafana_alerting_rule_evaluation_failures_total',
};
const UNDELIVERED = {
  Prometheus: 'prometheus_notifications_dropped_total',
  Alertmanager: 'alertmanager_notifications_failed_total',
  Grafana: 'grafana_alerting_notifications_failed_total',
};
const reloaded = 'prometheus_config_last_reload_successful{instance="x"}';

const ofRules = counted('evaluator', FAILURES);
export const rulesFailing: RuleCases = {
  rule: 'rules-failing',
  cases: ofRules,
  words: {
    case: ofRules[0]!.name,
    at,
    annotations: {
      cause: '8 evaluations failed in Prometheus over the last 10 minutes.',
      description:
        'Rules that fail do not fire, whatever happens. 8 evaluations failed in Prometheus over the last 10 minutes.',
      impact: 'Rules that fail do not fire, whatever happens.',
      kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=prometheus',
      next_step: 'Open the list of rules: those that fail show their error.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/rules-failing.md',
      summary: 'Prometheus could not evaluate rules 8 times in 10 minutes',
    },
  },
};

const ofDelivery = counted('sender', UNDELIVERED);
export const alertsUndelivered: RuleCases = {
  rule: 'alerts-undelivered',
  cases: ofDelivery,
  words: {
    case: ofDelivery[0]!.name,
    at,
    annotations: {
      cause: '8 alerts or messages failed in Prometheus over the last 10 minutes.',
      description:
        'Somebody was not told of something: look at the list of alerts now. 8 alerts or messages failed in Prometheus over the last 10 minutes.',
      impact: 'Somebody was not told of something: look at the list of alerts now.',
      kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=alertmanager',
      next_step: 'Open the contact point and send a test; the answer says what is wrong.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/alerts-undelivered.md',
      summary: 'Prometheus could not deliver 8 alerts in 10 minutes',
    },
  },
};

const ofSamples = counted('sender', { Prometheus: 'prometheus_remote_storage_samples_failed_total' });
export const samplesLost: RuleCases = {
  rule: 'samples-lost',
  cases: ofSamples,
  words: {
    case: ofSamples[0]!.name,
    at,
    annotations: {
      cause: '8 samples were given up by Prometheus over the last 10 minutes.',
      description:
        'Charts and rules that read remote storage have gaps which nothing will fill. 8 samples were given up by Prometheus over the last 10 minutes.',
      impact: 'Charts and rules that read remote storage have gaps which nothing will fill.',
      kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=prometheus',
      next_step: 'Read Prometheus’s log: it holds the answer of the remote side.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/samples-lost.md',
      summary: 'Remote storage refused 8 samples of Prometheus in 10 minutes',
    },
  },
};

export const configurationRefused: RuleCases = {
  rule: 'prometheus-config-refused',
  cases: [
    {
      name: 'refused for seven minutes',
      series: { [reloaded]: '1x8 0x28 1x60' },
      expect: [
        { at: '6m', alerts: [] },
        { at: '8m', alerts: [{}] },
        { at: '13m', alerts: [] },
      ],
    },
  ],
  words: {
    case: 'refused for seven minutes',
    at: '8m',
    annotations: {
      cause: 'The last reload of its configuration failed, more than 5 minutes ago.',
      description:
        'New rules and targets are not in use; after its next restart Prometheus will not start. The last reload of its configuration failed, more than 5 minutes ago.',
      impact: 'New rules and targets are not in use; after its next restart Prometheus will not start.',
      kubectl: 'kubectl get pods -A -l app.kubernetes.io/name=prometheus',
      next_step: 'Check the file with promtool; the error names the line.',
      page_url: 'http://localhost:3000/a/clusterscope-kubernetes-app/overview?cluster=clusterscope',
      runbook: 'docs/runbooks/prometheus-config-refused.md',
      summary: 'Prometheus runs with an old configuration',
    },
  },
};
