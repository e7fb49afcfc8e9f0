import type { AddressInfo } from 'node:net';
import type { EpochMs } from '../contract/time';
import { TokenFile } from './access/TokenFile';
import { healthOf } from './answers/healthOf';
import { Moments } from './answers/Moments';
import { ClusterCache } from './cache/ClusterCache';
import { createServer } from './http/createServer';
import { ApiServerState } from './kubernetes/ApiServerState';
import type { Connection } from './kubernetes/connection/Connection';
import { syncCluster } from './kubernetes/syncCluster';
import { ApiClient } from './kubernetes/transport/ApiClient';
import type { Log } from './log';
import { GatewayMetrics } from './metrics/GatewayMetrics';
import { ProbeFailures } from './metrics/ProbeFailures';
import { sinksOf } from './sinksOf';

export interface GatewayOptions {
  connection: Connection;
  host: string;
  /** 0 takes a free one. */
  port: number;
  tokenFile: string;
  metricsRequireToken: boolean;
  kubeStateMetrics: boolean;
  version: string;
  log: Log;
  /** How long a kind that is forbidden or absent is left alone, in milliseconds. */
  refusedRetryMs?: number;
}

export interface Gateway {
  /** Where it serves, e.g. `http://127.0.0.1:8080`. */
  url: string;
  /** Stops reading and serving; resolves when answers under way are finished, at the latest after `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

/** Puts the parts together and starts them. Resolves once it listens: whether the cluster can be read is told by /api/v1/health. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { version, log, kubeStateMetrics } = options;
  const startedAt: EpochMs = Date.now();
  const stopping = new AbortController();
  const probeFailures: ProbeFailures = new ProbeFailures(() => cache);
  const cache: ClusterCache = new ClusterCache({ events: probeFailures.onEvent });
  const moments = new Moments(cache);
  const metrics = new GatewayMetrics(version, moments, probeFailures, { kubeStateMetrics });
  const state = new ApiServerState();
  const client = new ApiClient(options.connection, (request, code, durationMs, problem) => {
    state.observe(request, code, durationMs, problem);
    metrics.observeApiRequest(request, code, durationMs);
  });

  const server = createServer({
    sources: { moments, health: () => healthOf(cache, state.read(), { version, startedAt }, Date.now()) },
    tokens: new TokenFile(options.tokenFile),
    metrics: { requireToken: options.metricsRequireToken, exposition: (accept) => metrics.exposition(accept) },
    log,
    observe: (route, status) => metrics.countHttpRequest(route, status),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  log('info', 'listening', { url, version, server: options.connection.server });

  const synced = syncCluster(client, sinksOf(cache, log), state, stopping.signal, {
    onRestart: (resource) => metrics.countWatchRestart(resource),
    refusedRetryMs: options.refusedRetryMs,
  });

  const close = async (graceMs = 5000): Promise<void> => {
    stopping.abort();
    client.close();
    const ended = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    await Promise.all([ended, synced]);
    clearTimeout(timer);
  };
  return { url, close };
}
