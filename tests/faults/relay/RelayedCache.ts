import { setTimeout as delay } from 'node:timers/promises';
import { RESOURCES, type Resource } from '../../../src/contract/kinds';
import { ClusterCache } from '../../../src/gateway/cache/ClusterCache';
import { ApiServerState } from '../../../src/gateway/kubernetes/ApiServerState';
import type { Connection } from '../../../src/gateway/kubernetes/connection/Connection';
import { DECODERS } from '../../../src/gateway/kubernetes/decode/decoders';
import { EventLoopShare } from '../../../src/gateway/eventLoop/EventLoopShare';
import { listKind } from '../../../src/gateway/kubernetes/sync/listKind';
import { syncCluster } from '../../../src/gateway/kubernetes/syncCluster';
import { ApiClient } from '../../../src/gateway/kubernetes/transport/ApiClient';
import { ChangeLog } from '../../../src/gateway/changes/ChangeLog';
import { sinksOf } from '../../../src/gateway/sinksOf';
import { compareObjects } from '../schedule/differences';

/** A cache kept in step through a relay, and a straight way to ask for what it should hold. */
export class RelayedCache {
  readonly cache = new ClusterCache();
  private readonly stop = new AbortController();
  private readonly client: ApiClient;
  private readonly straight: ApiClient;
  private readonly running: Promise<void>;

  /**
   * @param connection straight to the API server
   * @param port where the relay listens
   * @param pace what the gateway's waits are multiplied with
   */
  constructor(connection: Connection, port: number, pace: number) {
    const relayed = { ...connection, server: connection.server.replace(/:\d+$/, `:${port}`) };
    this.client = new ApiClient(relayed, undefined, Math.max(pace, 0.05));
    this.straight = new ApiClient(connection);
    const sinks = sinksOf(this.cache, new ChangeLog(), () => undefined);
    this.running = syncCluster(this.client, sinks, new ApiServerState(), this.stop.signal, {
      pace,
      share: new EventLoopShare(),
    });
  }

  get isLive(): boolean {
    return this.cache.kinds(0).every(({ state }) => state === 'live');
  }

  /** Milliseconds until every kind is live; null when that took longer than `patienceMs`. */
  async untilLive(patienceMs: number): Promise<number | null> {
    const started = performance.now();
    while (!this.isLive) {
      if (performance.now() - started > patienceMs) {
        return null;
      }
      await delay(2);
    }
    return performance.now() - started;
  }

  /** How the cache differs from fresh lists; asks again for a while, for a cluster never stands still. */
  async differences(patienceMs: number): Promise<string[]> {
    const end = performance.now() + patienceMs;
    let open: Resource[] = [...RESOURCES];
    let lines: string[] = [];
    while (open.length > 0) {
      lines = [];
      const unlike: Resource[] = [];
      for (const resource of open) {
        const found = await this.differencesOf(resource);
        if (found.length > 0) {
          unlike.push(resource);
          lines.push(...found);
        }
      }
      open = unlike;
      if (performance.now() > end) {
        return lines.slice(0, 20);
      }
    }
    return lines;
  }

  async end(): Promise<void> {
    this.stop.abort();
    this.client.close();
    this.straight.close();
    await this.running;
  }

  private async differencesOf<R extends Resource>(resource: R): Promise<string[]> {
    const fresh: Array<Parameters<typeof compareObjects>[2] extends Iterable<infer T> ? T : never> = [];
    const { signal } = new AbortController();
    const source = { client: this.straight, resource, decode: DECODERS[resource], share: new EventLoopShare(), signal };
    await listKind(source, { add: (object) => fresh.push(object) });
    await delay(20);
    return compareObjects(resource, this.cache.all(resource), fresh);
  }
}
