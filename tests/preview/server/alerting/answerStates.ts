import { sendJson, type Call } from '../answer';
import type { DataSourceStore } from '../dataSourceStore';
import type { AlertStore } from './AlertStore';
import type { Evaluator, Instance } from './Evaluator';
import type { StoredRule } from './storedRule';

async function ruleState(rule: StoredRule, folder: string, evaluator: Evaluator) {
  const { health, lastError, at, seconds, instances } = await evaluator.evaluate(rule, folder);
  const alerting = instances.filter(({ state }) => state === 'Alerting');
  const [first] = [...instances].sort((a, b) => a.activeAt.localeCompare(b.activeAt));
  const totals: Record<string, number> = {};
  for (const { state } of instances) {
    totals[state.toLowerCase()] = (totals[state.toLowerCase()] ?? 0) + 1;
  }
  return {
    state: alerting.length > 0 ? 'firing' : instances.length > 0 ? 'pending' : 'inactive',
    name: rule.title,
    query: rule.data.map(({ model }) => model.expr).find((expr) => typeof expr === 'string') ?? '',
    queriedDatasourceUIDs: rule.data.map(({ datasourceUid }) => datasourceUid).filter((uid) => uid !== '__expr__'),
    ...(rule.annotations ? { annotations: rule.annotations } : {}),
    ...(first ? { activeAt: first.activeAt, alerts: instances } : {}),
    totals,
    totalsFiltered: totals,
    uid: rule.uid,
    folderUid: rule.folderUID,
    ...(rule.labels ? { labels: rule.labels } : {}),
    health,
    ...(lastError === undefined ? {} : { lastError }),
    type: 'alerting',
    lastEvaluation: at,
    evaluationTime: seconds,
    isPaused: rule.isPaused,
    ...(rule.notification_settings ? { notificationSettings: rule.notification_settings } : {}),
    ...(rule.provenance ? { provenance: rule.provenance } : {}),
  };
}

async function groupStates(alerts: AlertStore, evaluator: Evaluator) {
  return Promise.all(
    alerts.groups().map(async ({ title, folderUid, interval, rules }) => {
      const file = alerts.folders.get(folderUid)?.title ?? folderUid;
      const states = await Promise.all(rules.map((rule) => ruleState(rule, file, evaluator)));
      const totals: Record<string, number> = {};
      for (const { state } of states) {
        totals[state] = (totals[state] ?? 0) + 1;
      }
      const lastEvaluation = states
        .map((state) => state.lastEvaluation)
        .sort()
        .at(-1);
      const evaluationTime = states.reduce((sum, state) => sum + state.evaluationTime, 0);
      return { name: title, file, folderUid, rules: states, totals, interval, lastEvaluation, evaluationTime };
    })
  );
}

/** `/api/prometheus/grafana/api/v1/rules` and `…/alerts`: rules with their states, in Prometheus' form. */
export async function answerGrafanaStates(call: Call, alerts: AlertStore, evaluator: Evaluator): Promise<void> {
  const groups = await groupStates(alerts, evaluator);
  if (call.url.pathname.endsWith('/alerts')) {
    const instances: Instance[] = groups.flatMap(({ rules }) => rules.flatMap((rule) => rule.alerts ?? []));
    return sendJson(call, 200, { status: 'success', data: { alerts: instances } });
  }
  const totals: Record<string, number> = {};
  for (const [state, count] of groups.flatMap((group) => Object.entries(group.totals))) {
    totals[state] = (totals[state] ?? 0) + count;
  }
  sendJson(call, 200, { status: 'success', data: { groups, totals } });
}

/** `/api/prometheus/<uid>/api/v1/rules` and `…/alerts`: those of the data source itself. */
export async function answerSourceStates(
  call: Call,
  sources: DataSourceStore,
  uid: string,
  what: string
): Promise<void> {
  const source = sources.get(uid);
  if (source?.type !== 'prometheus') {
    return sendJson(call, 404, { message: 'data source not found' });
  }
  try {
    const answer = await fetch(`${source.url}/api/v1/${what}${call.url.search}`);
    sendJson(call, answer.status, await answer.json());
  } catch {
    sendJson(call, 502, { message: 'bad gateway' });
  }
}
