import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson, sendText, type Call } from './answer';
import { bootData, type Boot } from './bootData';
import { answerDataSources } from './dataSourceApi';
import { answerQuery } from './dsQuery';
import { frontendSettings, VERSION } from './frontendSettings';
import { iconSvg } from './icons';
import type { IdTokens } from './idTokens';
import { indexPage } from './indexPage';
import { answerResource, isResource } from './prometheusResources';
import type { Alerting } from './alerting/Alerting';
import { answerProxy } from './proxy';
import { sendInside } from './staticFiles';
import { answerLogin, roleOf, themeOf, userBody } from './users';
import type { Role } from '../options';
import type { GrafanaSet } from '../sets';

export interface Served extends Boot {
  set: GrafanaSet;
  role: Role;
  host: { folder: string; version: string };
  idTokens: IdTokens;
  alerting: Alerting;
}

function answerPublic(served: Served, call: Call): void {
  const { pathname } = call.url;
  const icon = /^\/public\/(?:build\/)?img\/icons\/([a-z]+)\/([\w-]+)\.svg$/.exec(pathname);
  const svg = icon && iconSvg(served.set, icon[1] ?? '', icon[2] ?? '');
  if (svg) {
    return sendText(call, 200, svg, 'image/svg+xml');
  }
  if (pathname.startsWith('/public/host/')) {
    return sendInside(call, served.host.folder, pathname.slice('/public/host/'.length));
  }
  const asset = /^\/public\/plugins\/([^/]+)\/(.+)$/.exec(pathname);
  const plugin = served.plugins.get(asset?.[1] ?? '');
  if (plugin) {
    return sendInside(call, plugin.folder, asset?.[2] ?? '');
  }
  sendJson(call, 404, { message: 'Not found' });
}

async function answerApi(served: Served, call: Call): Promise<void> {
  const { pathname } = call.url;
  const { store, plugins } = served;
  switch (pathname) {
    case '/api/health':
      return sendJson(
        call,
        200,
        { database: 'ok', version: VERSION, commit: 'preview' },
        'application/json; charset=UTF-8'
      );
    case '/api/user':
      return sendJson(call, 200, userBody(call.role));
    case '/api/frontend/settings':
      return sendJson(call, 200, frontendSettings(store, plugins), 'application/json; charset=UTF-8');
    case '/api/signing-keys/keys':
      return sendJson(call, 200, served.idTokens.jwks());
    case '/api/ds/query':
      return answerQuery(call, store);
  }
  if (pathname.startsWith('/api/datasources/proxy/uid/')) {
    const routesOf = (type: string) => plugins.get(type)?.json.routes ?? [];
    return answerProxy(call, store, routesOf, served.idTokens.issue(call.role));
  }
  if (isResource(pathname)) {
    return answerResource(call, store);
  }
  if (pathname.startsWith('/api/datasources')) {
    return answerDataSources(call, store);
  }
  if (pathname.startsWith('/api/dashboards/uid/')) {
    return served.dashboards.answer(call);
  }
  const settings = /^\/api\/plugins\/([^/]+)\/settings$/.exec(pathname);
  const plugin = served.plugins.get(settings?.[1] ?? '');
  if (plugin) {
    return sendJson(call, 200, plugin.meta);
  }
  if (await served.alerting.answer(call)) {
    return;
  }
  sendJson(call, 404, { message: 'Not found' });
}

function answerPage(served: Served, call: Call): void {
  const theme = themeOf(call.request, call.url);
  const cookies = [
    ['theme', 'preview_theme'],
    ['role', 'preview_role'],
  ].filter(([name = '']) => call.url.searchParams.has(name));
  if (cookies.length > 0) {
    const values = cookies.map(([name, cookie]) => `${cookie}=${name === 'theme' ? theme : call.role}; Path=/`);
    call.response.setHeader('set-cookie', values);
  }
  sendText(call, 200, indexPage(bootData(served, call.role, theme), served.host.version), 'text/html; charset=UTF-8');
}

/** The whole server as one request handler: files, API, login, and the page for every other address. */
export function createHandler(served: Served) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://preview');
    const call: Call = {
      request,
      response,
      url,
      method: request.method ?? 'GET',
      role: roleOf(request, url, served.role),
    };
    try {
      if (url.pathname.startsWith('/public/')) {
        return answerPublic(served, call);
      }
      if (url.pathname === '/login' && call.method === 'POST') {
        return await answerLogin(call);
      }
      return url.pathname.startsWith('/api/') ? await answerApi(served, call) : answerPage(served, call);
    } catch (error) {
      if (response.headersSent) {
        return void response.destroy();
      }
      sendJson(call, 500, { message: error instanceof Error ? error.message : String(error) });
    }
  };
}
