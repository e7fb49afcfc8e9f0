import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Access } from '../access/Access';
import { Gate } from '../access/Gate';
import { TokenFile } from '../access/tokens/TokenFile';
import { healthOf } from '../answers/healthOf';
import { Moments } from '../answers/Moments';
import type { ClusterCache } from '../cache/ClusterCache';
import { ChangeLog } from '../changes/ChangeLog';
import { EventLoopShare } from '../eventLoop/EventLoopShare';
import { createServer } from '../http/createServer';
import type { Limits } from '../http/limits/limits';
import { ApiServerState } from '../kubernetes/ApiServerState';
import type { ClusterReader } from '../kubernetes/ClusterReader';
import type { ResourceAttributes } from '../kubernetes/accessReview/ReviewClient';
import { ObservedRights } from '../kubernetes/ObservedRights';
import { OwnRights } from '../kubernetes/OwnRights';
import { createLog } from '../log';

export interface Served {
  url: string;
  /** Log lines, as written. */
  lines: string[];
  /** Codes of refusals, in their order. */
  refused: string[];
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  /** Ends answers under way after `graceMs`, at once if not given. */
  close(graceMs?: number): Promise<void>;
}

export interface ServeOptions {
  metricsRequireToken?: boolean;
  now?: () => number;
  /** Who asks; without it whoever has the token, and may see everything. */
  access?: Access;
  /** What the cluster says the gateway may do; it does not say if not given. */
  may?: (attributes: ResourceAttributes) => Promise<boolean>;
  /** Who may see what, by the request. */
  gate?: Gate;
  cluster?: ClusterReader;
  changes?: ChangeLog;
  limits?: Partial<Limits>;
  /** Answers a scrape; with one line if not given. */
  scrape?: (response: ServerResponse) => Promise<void>;
}

async function oneLine(response: ServerResponse): Promise<void> {
  response.end('x 1\n');
}

const nothing = () => Promise.reject(new Error('the API server is not asked here'));
const NO_CLUSTER: ClusterReader = { yaml: nothing, log: nothing, followLog: nothing, sampled: nothing };

const tokenGate = (file: string) =>
  new Gate({ tokens: new TokenFile(file), scopes: new Map(), identity: null, namespaces: () => [] });

/** Serves a cache over HTTP; `get` sends the right token unless told otherwise. */
export async function serve(cache: ClusterCache, options: ServeOptions = {}): Promise<Served> {
  const { metricsRequireToken = false, now, access, cluster = NO_CLUSTER, changes = new ChangeLog(), limits } = options;
  const { scrape = oneLine } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'gateway-'));
  const tokenFile = path.join(folder, 'tokens');
  writeFileSync(tokenFile, '# two at once\nfirst-token\nsecond-token\n');
  const lines: string[] = [];
  const refused: string[] = [];
  const moments = new Moments(cache, now);
  const state = new ApiServerState();
  const { gate = tokenGate(tokenFile) } = options;
  const { server, close } = createServer({
    sources: {
      moments,
      health: () => healthOf(cache, state.read(), { version: 'test', startedAt: 0 }, Date.now()),
      rights: new OwnRights(new ObservedRights(), options.may ?? nothing),
      cluster,
      changes,
      share: new EventLoopShare(),
    },
    gate: access ? { authenticate: () => Promise.resolve(access), authenticateScrape: () => Promise.resolve() } : gate,
    metrics: {
      requireToken: metricsRequireToken,
      write: scrape,
    },
    log: createLog('debug', (line) => lines.push(line)),
    observe: () => undefined,
    refused: (code) => refused.push(code),
    limits,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    lines,
    refused,
    get: (target, headers = { authorization: 'Bearer first-token' }, method = 'GET') =>
      fetch(url + target, { headers, method }),
    close: async (graceMs = 0) => {
      await close(graceMs);
      rmSync(folder, { recursive: true });
    },
  };
}
