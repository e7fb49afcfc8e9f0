import { createHash } from 'node:crypto';
import { readJson, sendForbidden, sendJson, type Call } from '../answer';
import type { AlertStore } from './AlertStore';
import type { ContactPoint } from './ContactPoints';
import { NEEDED } from './permissions';

const POINT = /^\/api\/v1\/provisioning\/contact-points(?:\/([^/]+))?$/;
const TEMPLATE = /^\/api\/v1\/provisioning\/templates\/([^/]+)$/;

const provenanceOf = (call: Call) => (call.request.headers['x-disable-provenance'] === undefined ? 'api' : '');

async function onPoint(call: Call, alerts: AlertStore, uid: string | undefined): Promise<void> {
  const points = alerts.contactPoints;
  if (call.method === 'GET') {
    return sendJson(call, 200, points.list());
  }
  if (call.role === 'Viewer') {
    return sendForbidden(call, NEEDED.writeNotifications);
  }
  if (call.method === 'POST') {
    const given = (await readJson(call.request)) as Partial<ContactPoint>;
    return sendJson(call, 202, points.create(given, provenanceOf(call)));
  }
  if (call.method === 'PUT') {
    points.update(uid ?? '', (await readJson(call.request)) as Partial<ContactPoint>);
    return sendJson(call, 202, { message: 'contactpoint updated' });
  }
  points.remove(uid ?? '');
  sendJson(call, 202, { message: 'contactpoint deleted' });
}

function versionOf(template: string): string {
  return createHash('sha256').update(template).digest('hex').slice(0, 16);
}

/** Templates are not parsed here; only that the last action is closed is seen, which refuses what is cut short. */
const isWhole = (template: string) => template.lastIndexOf('{{') <= template.lastIndexOf('}}');

async function onTemplate(call: Call, alerts: AlertStore, name: string): Promise<void> {
  const stored = alerts.templates.get(name);
  if (call.method === 'GET') {
    if (!stored) {
      return sendJson(call, 404, {
        statusCode: 404,
        messageId: 'alerting.notifications.templates.notFound',
        message: 'Template not found.',
      });
    }
    const { template, provenance } = stored;
    const origin = provenance === '' ? {} : { provenance };
    return sendJson(call, 200, { name, template, ...origin, version: versionOf(template) });
  }
  if (call.role === 'Viewer') {
    return sendForbidden(call, NEEDED.writeNotifications);
  }
  const { template } = (await readJson(call.request)) as { template: string };
  if (!isWhole(template)) {
    return sendJson(call, 400, {
      statusCode: 400,
      messageId: 'alerting.notifications.templates.invalidFormat',
      message: 'Template is in invalid format. Correct the payload and try again.',
      extra: { Error: 'invalid template: template: :1: unclosed action' },
    });
  }
  if (stored?.provenance === 'file') {
    return sendJson(call, 403, {
      statusCode: 403,
      messageId: 'alerting.notifications.invalidProvenance',
      message:
        "Resource with provenance status 'file' cannot be managed via API that handles resources with provenance status 'none'. You must use appropriate API to manage this resource",
      extra: { SourceProvenance: 'file', TargetProvenance: 'none' },
    });
  }
  alerts.templates.set(name, { template, provenance: provenanceOf(call) });
  sendJson(call, 202, { name, template, version: versionOf(template) });
}

/** Contact points, message templates and the policy tree, which is only read; false for other addresses. */
export async function answerNotifications(call: Call, alerts: AlertStore): Promise<boolean> {
  const { pathname } = call.url;
  const point = POINT.exec(pathname);
  const template = TEMPLATE.exec(pathname);
  if (point) {
    await onPoint(call, alerts, point[1] && decodeURIComponent(point[1]));
  } else if (template) {
    await onTemplate(call, alerts, decodeURIComponent(template[1] ?? ''));
  } else if (pathname === '/api/v1/provisioning/policies' && call.method === 'GET') {
    sendJson(call, 200, { receiver: 'empty', group_by: ['grafana_folder', 'alertname'] });
  } else {
    return false;
  }
  return true;
}
