import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Context } from '../instance/Context';

/** What the project's own file says where Slack's webhook address belongs. */
const PLACEHOLDER = /http:\/\/slack\.invalid\/[\w/]*/g;

const minimal = {
  route: {
    receiver: 'slack',
    group_by: ['alertname', 'namespace', 'workload'],
    group_wait: '5s',
    group_interval: '30s',
    repeat_interval: '4h',
  },
  receivers: [
    {
      name: 'slack',
      slack_configs: [{ api_url: 'http://slack.invalid/', channel: '#alerts', send_resolved: true }],
    },
  ],
};

/** The project's Alertmanager configuration, or a minimal one where a clone has none, sending to the stand-in for Slack. */
export function alertmanagerConfig(context: Context): string {
  const file = path.join(context.settings.repo, 'provisioning/prometheus/alertmanager.yaml');
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : stringify(minimal);
  const webhook = `http://127.0.0.1:${context.inside.slack}/services/T000/B000/stack`;
  const addressFile = context.file('etc', 'slack-webhook');
  fs.writeFileSync(addressFile, webhook, { mode: 0o600 });
  return text.replace(PLACEHOLDER, webhook).replace(/(slack_api_url_file|api_url_file):\s*\S+/g, `$1: ${addressFile}`);
}
