import { sendForbidden, sendJson, type Call } from './answer';

const WRITE =
  'any of alert.provisioning:write, alert.notifications.provisioning:write, all of alert.notifications:write, alert.provisioning.provenance:write';

/** `/api/v1/provisioning/*` and the rule list, with nothing installed: what the app reads until it writes rules itself. */
export function answerProvisioning(call: Call): void {
  const { pathname } = call.url;
  if (call.method !== 'GET') {
    return call.role === 'Viewer'
      ? sendForbidden(call, WRITE)
      : sendJson(call, 501, { message: 'The preview installs nothing' });
  }
  if (pathname === '/api/v1/provisioning/contact-points') {
    return sendJson(call, 200, []);
  }
  if (pathname === '/api/v1/provisioning/policies') {
    return sendJson(call, 200, { receiver: 'empty', group_by: ['grafana_folder', 'alertname'] });
  }
  if (pathname.startsWith('/api/v1/provisioning/alert-rules/')) {
    return void call.response.writeHead(404).end();
  }
  if (/\/rule-groups\/[^/]+$/.test(pathname)) {
    return sendJson(call, 404, { statusCode: 404, messageId: 'alerting.alert-rule.notFound', message: 'NotFound' });
  }
  if (pathname === '/api/prometheus/grafana/api/v1/rules') {
    return sendJson(call, 200, { status: 'success', data: { groups: [] } });
  }
  sendJson(call, 404, { message: 'Not found' });
}
