import { readJson, sendForbidden, sendJson, type Call } from '../answer';
import type { AlertStore } from './AlertStore';
import { NEEDED } from './permissions';
import type { WrittenRule } from './storedRule';

const GROUP = /^\/api\/v1\/provisioning\/folder\/([^/]+)\/rule-groups\/([^/]+)$/;
const RULE = /^\/api\/v1\/provisioning\/alert-rules(?:\/([^/]+))?$/;
const NO_GROUP = { statusCode: 404, messageId: 'alerting.alert-rule.notFound', message: 'NotFound' };

const provenanceOf = (call: Call) => (call.request.headers['x-disable-provenance'] === undefined ? 'api' : '');

async function onGroup(call: Call, alerts: AlertStore, folder: string, title: string): Promise<void> {
  if (call.method === 'GET') {
    if (alerts.folders.tooFresh(folder, call.role)) {
      return sendForbidden(call, NEEDED.readGroup);
    }
    const group = alerts.group(folder, title);
    return group ? sendJson(call, 200, group) : sendJson(call, 404, NO_GROUP);
  }
  if (call.role === 'Viewer' || alerts.folders.tooFresh(folder, call.role)) {
    return sendForbidden(call, NEEDED.writeRules);
  }
  if (call.method === 'DELETE') {
    alerts.deleteGroup(folder, title);
    return void call.response.writeHead(204, { 'content-type': 'application/json' }).end();
  }
  const group = (await readJson(call.request)) as { interval: number; rules: WrittenRule[] };
  sendJson(call, 200, alerts.putGroup(folder, title, group, provenanceOf(call)));
}

function onRule(call: Call, alerts: AlertStore, uid: string | undefined): void {
  if (call.method === 'DELETE' && uid !== undefined) {
    if (call.role === 'Viewer') {
      return sendForbidden(call, NEEDED.writeRules);
    }
    alerts.deleteRule(uid);
    return void call.response.writeHead(204, { 'content-type': 'application/json' }).end();
  }
  if (uid === undefined) {
    return sendJson(call, 200, alerts.all());
  }
  const rule = alerts.rule(uid);
  return rule ? sendJson(call, 200, rule) : void call.response.writeHead(404).end();
}

/** Rule groups and single rules of `/api/v1/provisioning`; false when the address is neither. */
export async function answerRules(call: Call, alerts: AlertStore): Promise<boolean> {
  const group = GROUP.exec(call.url.pathname)?.map(decodeURIComponent);
  if (group) {
    await onGroup(call, alerts, group[1] ?? '', group[2] ?? '');
    return true;
  }
  const rule = RULE.exec(call.url.pathname);
  if (rule) {
    onRule(call, alerts, rule[1] && decodeURIComponent(rule[1]));
  }
  return rule !== null;
}
