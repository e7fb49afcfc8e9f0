import { readJson, sendForbidden, sendJson, type Call } from '../answer';
import type { AlertStore } from './AlertStore';
import { NEEDED } from './permissions';
import { secondsOf } from './secondsOf';
import type { RuleQuery, WrittenRule } from './storedRule';

const PATH = /^\/api\/ruler\/grafana\/api\/v1\/rules\/([^/]+)$/;

interface EditedRule {
  for: string;
  annotations: Record<string, string>;
  labels: Record<string, string>;
  grafana_alert: {
    uid: string;
    title: string;
    condition: string;
    no_data_state: string;
    exec_err_state: string;
    is_paused?: boolean;
    missing_series_evals_to_resolve?: number;
    data: RuleQuery[];
    notification_settings?: WrittenRule['notification_settings'];
  };
}

function written(alerts: AlertStore, { grafana_alert: alert, ...rest }: EditedRule): WrittenRule {
  const missing = alert.missing_series_evals_to_resolve;
  return {
    uid: alert.uid,
    title: alert.title,
    condition: alert.condition,
    data: alert.data,
    noDataState: alert.no_data_state,
    execErrState: alert.exec_err_state,
    isPaused: alert.is_paused ?? false,
    for: rest.for,
    annotations: rest.annotations,
    labels: rest.labels,
    notification_settings: alert.notification_settings,
    // The form that was recorded does not send it, and it stayed.
    keep_firing_for: alerts.rule(alert.uid)?.keep_firing_for,
    ...(missing === undefined ? {} : { missingSeriesEvalsToResolve: missing }),
  };
}

/** `/api/ruler/grafana/…`: what Grafana's own alerting pages write a group with; the stand-in for a person's edit. */
export async function answerRuler(call: Call, alerts: AlertStore): Promise<void> {
  const folder = decodeURIComponent(PATH.exec(call.url.pathname)?.[1] ?? '');
  if (call.method === 'GET') {
    return alerts.folders.tooFresh(folder, call.role)
      ? sendForbidden(call, NEEDED.readRuler)
      : sendJson(call, 404, { message: 'Not found' });
  }
  if (call.role === 'Viewer') {
    return sendForbidden(call, NEEDED.writeRules);
  }
  const { name, interval, rules } = (await readJson(call.request)) as {
    name: string;
    interval: string;
    rules: EditedRule[];
  };
  const group = { interval: secondsOf(interval), rules: rules.map((rule) => written(alerts, rule)) };
  alerts.putGroup(folder, name, group, '');
  sendJson(call, 202, { message: 'rule group updated successfully', updated: group.rules.map(({ uid }) => uid) });
}
