import { readJson, sendForbidden, sendJson, type Call } from '../answer';
import { NEEDED } from './permissions';

interface Integration {
  name: string;
  type: string;
  settings: Record<string, string>;
  secureSettings: Record<string, string>;
}

interface Asked {
  receivers: Array<{ name: string; grafana_managed_receiver_configs: Integration[] }>;
  alert?: { annotations?: Record<string, string>; labels?: Record<string, string> };
}

async function send({ settings, secureSettings }: Integration, text: string): Promise<string | undefined> {
  const url = secureSettings.url ?? settings.url ?? '';
  const attachments = [{ title: settings.title ?? '', text, fallback: text, color: '#D63232' }];
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ username: 'Grafana', attachments }),
    });
    return answer.ok ? undefined : `failed to send Slack message: ${answer.status} ${await answer.text()}`;
  } catch (error) {
    return `failed to send Slack message: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What Grafana adds to the alert of a test. */
const ADDED = {
  __dashboardUid__: 'dashboard_uid',
  __orgId__: '1',
  __panelId__: '1',
  __value_string__:
    "[ var='B' labels={__name__=go_threads, instance=host.docker.internal:3000, job=grafana} type='reduce' value=22 ], [ var='C' labels={__name__=go_threads, instance=host.docker.internal:3000, job=grafana} type='threshold' value=1 ]",
  __values__: '{"B":22,"C":1}',
};

/** `POST /api/alertmanager/grafana/config/api/v1/receivers/test`: sends, and tells of each receiver how that went. */
export async function answerTest(call: Call): Promise<void> {
  if (call.role === 'Viewer') {
    return sendForbidden(call, NEEDED.writeNotifications);
  }
  const { receivers, alert } = (await readJson(call.request)) as Asked;
  const text = alert?.annotations?.summary ?? 'Notification test';
  const sent = receivers.map(async ({ name, grafana_managed_receiver_configs: integrations }) => ({
    name,
    grafana_managed_receiver_configs: await Promise.all(
      integrations.map(async (one) => {
        const error = await send(one, text);
        return { name: one.name, uid: '', status: error === undefined ? 'ok' : 'failed', ...(error && { error }) };
      })
    ),
  }));
  sendJson(call, 200, {
    alert: {
      annotations: { ...ADDED, ...alert?.annotations },
      labels: { alertname: 'TestAlert', grafana_folder: 'Test Folder', instance: 'Grafana', ...alert?.labels },
    },
    receivers: await Promise.all(sent),
    notified_at: new Date().toISOString(),
  });
}
