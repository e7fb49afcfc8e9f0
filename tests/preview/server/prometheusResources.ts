import { sendJson, type Call } from './answer';
import type { DataSourceStore } from './dataSourceStore';

const RESOURCE = /^\/api\/datasources\/uid\/([^/]+)\/resources(\/.*)$/;

/** Is this a resource call (`/api/datasources/uid/<uid>/resources/…`)? */
export function isResource(pathname: string): boolean {
  return RESOURCE.test(pathname);
}

/** Passes resource calls of the Prometheus data source on to its HTTP API (labels, label values, series, metadata). */
export async function answerResource(call: Call, store: DataSourceStore): Promise<void> {
  const [, uid = '', path = ''] = RESOURCE.exec(call.url.pathname) ?? [];
  const source = store.get(uid);
  if (source?.type !== 'prometheus') {
    return sendJson(call, 404, { message: 'Data source not found' });
  }
  try {
    const answer = await fetch(`${source.url}${path}${call.url.search}`);
    call.response.writeHead(answer.status, { 'content-type': 'application/json' });
    call.response.end(Buffer.from(await answer.arrayBuffer()));
  } catch {
    call.response.writeHead(502).end();
  }
}
