import { Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KubeEvent } from '../contract/objects';
import type { EpochMs } from '../contract/time';
import { openGate } from './access/openGate';
import { healthOf } from './answers/healthOf';
import { Moments } from './answers/Moments';
import { ClusterCache } from './cache/ClusterCache';
import type { OnChange } from './cache/KindStore';
import { ChangeLog } from './changes/ChangeLog';
import { createServer, type GatewayServer } from './http/createServer';
import { ApiServerState } from './kubernetes/ApiServerState';
import { ReviewClient } from './kubernetes/accessReview/ReviewClient';
import { reviewUsers } from './kubernetes/accessReview/reviewUsers';
import { clusterReader } from './kubernetes/ClusterReader';
import type { Connection } from './kubernetes/connection/Connection';
import { EventLoopShare } from './eventLoop/EventLoopShare';
import { ObservedRights } from './kubernetes/ObservedRights';
import { OwnRights } from './kubernetes/OwnRights';
import { syncCluster } from './kubernetes/syncCluster';
import { ApiClient } from './kubernetes/transport/ApiClient';
import type { Log } from './log';
import { EventCounts } from './metrics/events/EventCounts';
import { ProbeFailures } from './metrics/events/ProbeFailures';
import { GatewayMetrics } from './metrics/GatewayMetrics';
import { writeMetrics } from './metrics/writeMetrics';
import type { Settings } from './settings/Settings';
import { sinksOf } from './sinksOf';
import { followTlsFiles } from './tls/followTlsFiles';
import { readTlsFiles } from './tls/readTlsFiles';

export interface GatewayOptions {
  settings: Settings;
  connection: Connection;
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

/**
 * Puts the parts together and starts them. Resolves once it listens: whether the cluster can be read is told by
 * /api/v1/health. Rejects with SettingsError when the certificate cannot be served.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { settings, version, log } = options;
  const { kubeStateMetrics } = settings;
  const pair = settings.tls && (await readTlsFiles(settings.tls));
  const startedAt: EpochMs = Date.now();
  const stopping = new AbortController();
  const probeFailures: ProbeFailures = new ProbeFailures(() => cache);
  const eventCounts: EventCounts = new EventCounts(() => cache);
  const share = new EventLoopShare();
  const onEvent: OnChange<KubeEvent> = (change, first) => {
    probeFailures.onEvent(change, first);
    eventCounts.onEvent(change, first);
  };
  const cache: ClusterCache = new ClusterCache({ events: onEvent }, share.run);
  const moments = new Moments(cache);
  const metrics = new GatewayMetrics(moments, eventCounts, probeFailures, {
    version,
    kubeStateMetrics,
    share,
    openStreams: () => gatewayServer.openStreams(),
  });
  const state = new ApiServerState();
  const observed = new ObservedRights();
  const reviewing = new ReviewClient(options.connection);
  const rights = new OwnRights(observed, (resourceAttributes) =>
    reviewing.isAllowed('SelfSubjectAccessReview', { resourceAttributes })
  );
  const changes = new ChangeLog();
  const client = new ApiClient(options.connection, (request, code, durationMs, problem) => {
    observed.observe(request, code);
    state.observe(request, code, durationMs, problem);
    metrics.observeApiRequest(request, code, durationMs);
  });
  const reviews = reviewUsers(options.connection, log);
  const { gate, close: closeGate } = openGate(settings, reviews.review, function* () {
    for (const { meta } of moments.current().view.all('namespaces')) {
      yield meta.name;
    }
  });

  const gatewayServer: GatewayServer = createServer({
    sources: {
      moments,
      health: () => healthOf(cache, state.read(), { version, startedAt }, Date.now()),
      rights,
      cluster: clusterReader(client, share, stopping.signal),
      changes,
      share,
    },
    gate,
    tls: pair && pair.options,
    limits: settings.limits,
    metrics: {
      requireToken: settings.metricsRequireToken,
      write: (response, request) => writeMetrics(response, metrics, request),
    },
    log,
    observe: (route, status) => metrics.countHttpRequest(route, status),
    refused: (code) => metrics.countRefused(code),
  });
  const { server } = gatewayServer;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const closeTls =
    server instanceof HttpsServer && pair && settings.tls ? followTlsFiles(server, settings.tls, pair, log) : null;
  const { address, port, family } = server.address() as AddressInfo;
  const url = `${pair ? 'https' : 'http'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  log('info', 'listening', { url, version, server: options.connection.server });

  const synced = syncCluster(client, sinksOf(cache, changes, log), state, stopping.signal, {
    onRestart: (resource) => metrics.countWatchRestart(resource),
    refusedRetryMs: options.refusedRetryMs,
    share,
    compressed: settings.cluster.compressedLists,
  });
  const diagnosing = moments.keep(share.run, stopping.signal);

  const close = async (graceMs = 5000): Promise<void> => {
    const closed = gatewayServer.close(graceMs);
    stopping.abort();
    await closed;
    client.close();
    metrics.stop();
    reviewing.close();
    reviews.close();
    closeGate();
    closeTls?.();
    await Promise.all([synced, diagnosing]);
  };
  return { url, close };
}
