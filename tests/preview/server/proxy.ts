import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { sendJson, sendText, type Call } from './answer';
import type { DataSourceStore, StoredDataSource } from './dataSourceStore';
import type { PluginRoute } from './plugins';

const PREFIX = '/api/datasources/proxy/uid/';
const FIRST_BYTE_MS = 30_000;
/** Headers of the browser that Grafana lets through to the data source; all others it drops or replaces. */
const PASSED = ['accept', 'accept-encoding', 'accept-language', 'content-type', 'content-length', 'if-none-match'];

/** Fills `{{ .URL }}`, `{{ .JsonData.x }}` and `{{ .SecureJsonData.x }}`; an unknown name becomes empty. */
export function fillTemplate(text: string, source: StoredDataSource, secrets: Record<string, string>): string {
  return text.replace(/{{\s*\.(\w+)(?:\.(\w+))?\s*}}/g, (_all, group: string, name?: string) => {
    const from = group === 'SecureJsonData' ? secrets : group === 'JsonData' ? source.jsonData : { URL: source.url };
    return String((from as Record<string, unknown>)[name ?? group] ?? '');
  });
}

/** The first route whose path begins the address and whose method is the request's. */
function routeFor(routes: readonly PluginRoute[], path: string, method: string): PluginRoute | undefined {
  return routes.find((route) => path.startsWith(route.path) && (!route.method || route.method === method));
}

function upstreamHeaders(call: Call, idToken: string): IncomingHttpHeaders {
  const { headers } = call.request;
  const passed = Object.fromEntries(PASSED.filter((name) => headers[name]).map((name) => [name, headers[name]]));
  return {
    ...passed,
    'user-agent': 'Grafana/12.4.3',
    'sec-fetch-mode': 'cors',
    'x-forwarded-for': '127.0.0.1, 127.0.0.1',
    'x-grafana-id': idToken,
    'x-grafana-referer': headers.referer ?? '',
    ...(headers['x-grafana-org-id'] ? { 'x-grafana-org-id': headers['x-grafana-org-id'] } : {}),
  };
}

function passAnswer(call: Call, answer: IncomingMessage): void {
  if (answer.statusCode === 401) {
    answer.resume();
    return sendText(call, 400, 'Authentication to data source failed');
  }
  const { 'set-cookie': _cookie, connection: _connection, 'keep-alive': _alive, ...headers } = answer.headers;
  call.response.writeHead(answer.statusCode ?? 502, {
    ...headers,
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  });
  call.response.flushHeaders();
  answer.pipe(call.response);
}

/**
 * `/api/datasources/proxy/uid/<uid>/<path>`, with the answers recorded from Grafana: a route of plugin.json adds its
 * headers, a request that no route matches goes through without them, 401 becomes 400, no answer becomes an empty 502.
 */
export function answerProxy(
  call: Call,
  store: DataSourceStore,
  routesOf: (type: string) => readonly PluginRoute[],
  idToken: string
): void {
  const [uid = '', ...rest] = call.url.pathname.slice(PREFIX.length).split('/');
  const source = store.get(decodeURIComponent(uid));
  if (!source) {
    const unknown = { message: 'Unable to find datasource', traceID: '' };
    return sendJson(call, 404, unknown, 'application/json; charset=UTF-8');
  }
  const path = rest.join('/');
  const secrets = store.secretsOf(source.uid);
  const route = routeFor(routesOf(source.type), path, call.method);
  const base = fillTemplate(route?.url || source.url, source, secrets).replace(/\/+$/, '');
  const remainder = (route?.url ? path.slice(route.path.length) : path).replace(/^\/+/, '');
  const headers = upstreamHeaders(call, idToken);
  for (const { name, content } of route?.headers ?? []) {
    headers[name.toLowerCase()] = fillTemplate(content, source, secrets);
  }
  const nothing = () => (call.response.headersSent ? call.response.destroy() : call.response.writeHead(502).end());
  let target: URL;
  try {
    target = new URL(`${base}/${remainder}${call.url.search}`);
  } catch {
    return void nothing();
  }
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const upstream = send(target, { method: call.method, headers }, (answer) => {
    clearTimeout(timer);
    passAnswer(call, answer);
  });
  const timer = setTimeout(() => upstream.destroy(), FIRST_BYTE_MS);
  upstream.on('error', nothing);
  upstream.on('close', () => clearTimeout(timer));
  call.response.on('close', () => upstream.destroy());
  call.request.pipe(upstream);
}
