import { readJson, sendForbidden, sendJson, type Call } from './answer';
import type { DataSourceStore, StoredDataSource } from './dataSourceStore';

type Written = Partial<StoredDataSource> & { secureJsonData?: Record<string, string> };

const NOT_FOUND = { message: 'Data source not found' };

/** One data source as its settings page reads it: which secrets are set, never the secrets. */
function details(store: DataSourceStore, source: StoredDataSource) {
  const secureJsonFields = Object.fromEntries(Object.keys(store.secretsOf(source.uid)).map((key) => [key, true]));
  const { typeName: _typeName, ...rest } = source;
  return { ...rest, withCredentials: false, secureJsonFields, version: 1, accessControl: {}, apiVersion: '' };
}

function summary(store: DataSourceStore, source: StoredDataSource, message: string) {
  return { datasource: details(store, source), id: source.id, message, name: source.name };
}

async function create(call: Call, store: DataSourceStore): Promise<void> {
  const { secureJsonData, ...given } = (await readJson(call.request)) as Written;
  if (store.list().some((source) => source.name === given.name)) {
    return sendJson(call, 409, { message: 'data source with the same name already exists' });
  }
  sendJson(call, 200, summary(store, store.create(given, secureJsonData), 'Datasource added'));
}

async function onOne(call: Call, store: DataSourceStore, uid: string): Promise<void> {
  const source = store.get(uid);
  if (!source) {
    return sendJson(call, 404, NOT_FOUND);
  }
  if (call.method === 'GET') {
    return sendJson(call, 200, details(store, source));
  }
  if (call.role !== 'Admin') {
    return sendForbidden(call, call.method === 'PUT' ? 'datasources:write' : 'datasources:delete');
  }
  if (call.method === 'PUT') {
    const { secureJsonData, ...given } = (await readJson(call.request)) as Written;
    store.update(uid, given, secureJsonData);
    return sendJson(call, 200, summary(store, store.get(uid) ?? source, 'Datasource updated'));
  }
  store.remove(uid);
  sendJson(call, 200, { message: 'Data source deleted', id: source.id });
}

/** `/api/datasources…` save the proxy: list, create, read, update, delete, health. */
export async function answerDataSources(call: Call, store: DataSourceStore): Promise<void> {
  const { pathname } = call.url;
  if (pathname === '/api/datasources') {
    if (call.method === 'GET') {
      return sendJson(call, 200, store.list());
    }
    return call.role === 'Admin' ? create(call, store) : sendForbidden(call, 'datasources:create');
  }
  const match = /^\/api\/datasources\/uid\/([^/]+)(\/.*)?$/.exec(pathname);
  const byName = /^\/api\/datasources\/name\/([^/]+)$/.exec(pathname);
  if (byName) {
    const source = store.list().find(({ name }) => name === decodeURIComponent(byName[1] ?? ''));
    return source ? sendJson(call, 200, details(store, source)) : sendJson(call, 404, NOT_FOUND);
  }
  if (match?.[2] === '/health') {
    // A data source without a back end of its own has no health there: its test runs in the browser.
    return sendJson(call, 500, { statusCode: 500, messageId: 'plugin.unavailable', message: 'Plugin unavailable' });
  }
  if (match && match[2] === undefined) {
    return onOne(call, store, decodeURIComponent(match[1] ?? ''));
  }
  sendJson(call, 404, { message: 'Not found' });
}
