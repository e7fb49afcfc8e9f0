import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TokenFile } from '../access/TokenFile';
import { healthOf } from '../answers/healthOf';
import { Moments } from '../answers/Moments';
import type { ClusterCache } from '../cache/ClusterCache';
import { createServer } from '../http/createServer';
import { ApiServerState } from '../kubernetes/ApiServerState';
import { createLog } from '../log';

export interface Served {
  url: string;
  /** Log lines, as written. */
  lines: string[];
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  close(): Promise<void>;
}

/** Serves a cache over HTTP; `get` sends the right token unless told otherwise. */
export async function serve(cache: ClusterCache, metricsRequireToken = false, now?: () => number): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gateway-'));
  const tokenFile = path.join(folder, 'tokens');
  writeFileSync(tokenFile, '# two at once\nfirst-token\nsecond-token\n');
  const lines: string[] = [];
  const moments = new Moments(cache, now);
  const state = new ApiServerState();
  const server = createServer({
    sources: { moments, health: () => healthOf(cache, state.read(), { version: 'test', startedAt: 0 }, Date.now()) },
    tokens: new TokenFile(tokenFile),
    metrics: { requireToken: metricsRequireToken, exposition: () => ({ type: 'text/plain', body: 'x 1\n' }) },
    log: createLog('debug', (line) => lines.push(line)),
    observe: () => undefined,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    lines,
    get: (target, headers = { authorization: 'Bearer first-token' }, method = 'GET') =>
      fetch(url + target, { headers, method }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
