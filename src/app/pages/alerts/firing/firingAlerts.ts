import { RULE_LABEL, type AlertRule } from '../../../../catalogue';
import type { Severity } from '../../../../contract/answers';
import type { AlertInstance, GroupState, RuleState } from '../grafana/ruleStates';
import type { AlertSource, FiringAlert } from './FiringAlert';
import { objectOf } from './objectOf';

const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'info'];
/** Labels that say where an alert is evaluated, not what it is about. */
const OF_THE_EVALUATOR = /^(alertname|grafana_folder|__.*|prometheus|prometheus_replica)$/;

/** What of the cluster's alerts to take: those that ask its Prometheus, and of its `cluster` label where there is one. */
export interface WhoseAlerts {
  prometheusUid: string;
  clusterLabel: string | undefined;
}

function stateOf({ state }: AlertInstance): FiringAlert['state'] | null {
  const word = state.toLowerCase();
  if (word.startsWith('alerting') || word === 'firing' || word === 'recovering') {
    return 'firing';
  }
  return word.startsWith('pending') ? 'pending' : null;
}

function sinceOf({ activeAt }: AlertInstance): number | null {
  const at = Date.parse(activeAt ?? '');
  return Number.isNaN(at) || at <= 0 ? null : at;
}

function alertOf(source: AlertSource, rule: RuleState, one: AlertInstance, catalogue: readonly AlertRule[]) {
  const state = stateOf(one);
  if (state === null) {
    return [];
  }
  const known = catalogue.find(({ id }) => id === one.labels[RULE_LABEL]) ?? null;
  const kept = Object.entries(one.labels).filter(([name]) => !OF_THE_EVALUATOR.test(name));
  const labels = Object.fromEntries(kept);
  const title = known?.title ?? rule.name;
  const alert: FiringAlert = {
    key: JSON.stringify([known?.id ?? rule.name, kept.sort(([a], [b]) => (a < b ? -1 : 1))]),
    title,
    summary: one.annotations?.summary ?? one.annotations?.description ?? one.annotations?.message ?? '',
    severity: SEVERITIES.find((word) => word === one.labels.severity) ?? null,
    state,
    since: sinceOf(one),
    sources: [source],
    object: objectOf(known, labels),
    labels,
    rule: known,
  };
  return [alert];
}

const earlier = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));

/** The same alert from both: one row that fires if either does, since the first of them. */
function joined(a: FiringAlert, b: FiringAlert): FiringAlert {
  return {
    ...a,
    state: a.state === 'firing' || b.state === 'firing' ? 'firing' : 'pending',
    since: earlier(a.since, b.since),
    sources: a.sources.includes(b.sources[0]!) ? a.sources : [...a.sources, ...b.sources],
  };
}

/** Every alert of the cluster that fires or is pending, Grafana's and Prometheus' joined where they are the same. */
export function firingAlerts(
  grafana: readonly GroupState[],
  prometheus: readonly GroupState[],
  whose: WhoseAlerts,
  catalogue: readonly AlertRule[]
): FiringAlert[] {
  const read = (source: AlertSource, groups: readonly GroupState[], of: (rule: RuleState) => boolean) =>
    groups.flatMap(({ rules }) =>
      rules.filter(of).flatMap((rule) => (rule.alerts ?? []).flatMap((one) => alertOf(source, rule, one, catalogue)))
    );
  const asksIt = ({ queriedDatasourceUIDs: uids }: RuleState) => uids?.includes(whose.prometheusUid) ?? false;
  const byKey = new Map<string, FiringAlert>();
  for (const alert of [...read('Grafana', grafana, asksIt), ...read('Prometheus', prometheus, () => true)]) {
    const { cluster } = alert.labels;
    if (whose.clusterLabel === undefined || cluster === undefined || cluster === whose.clusterLabel) {
      const known = byKey.get(alert.key);
      byKey.set(alert.key, known ? joined(known, alert) : alert);
    }
  }
  return [...byKey.values()];
}
