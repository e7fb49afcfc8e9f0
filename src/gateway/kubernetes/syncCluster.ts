import { setTimeout as delay } from 'node:timers/promises';
import { RESOURCES, type Resource } from '../../contract/kinds';
import type { ObjectOf } from '../../contract/objects';
import type { ApiServerState } from './ApiServerState';
import { DECODERS } from './decode/decoders';
import { readVersion } from './readVersion';
import { EventLoopShare } from './sync/EventLoopShare';
import type { KindSink } from './sync/KindSink';
import { KindSync, type SyncOptions } from './sync/KindSync';
import { Recovery } from './sync/Recovery';
import type { ApiClient } from './transport/ApiClient';

/** API servers are upgraded in place. */
const VERSION_EVERY_MS = 10 * 60_000;
const VERSION_RETRY_MS = 10_000;

export type Sinks = { readonly [R in Resource]: KindSink<ObjectOf[R]> };

export interface ClusterSyncOptions extends Pick<SyncOptions, 'refusedRetryMs'> {
  /** Told when a watch of a kind had to be opened again. */
  onRestart?: (resource: Resource) => void;
}

async function keepVersion(client: ApiClient, state: ApiServerState, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const version = await readVersion(client, signal).catch(() => null);
    state.version = version ?? state.version;
    await delay(version === null ? VERSION_RETRY_MS : VERSION_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Keeps every kind in step with the API server until `signal` is aborted. Resolves when all has ended. */
export async function syncCluster(
  client: ApiClient,
  sinks: Sinks,
  state: ApiServerState,
  signal: AbortSignal,
  { onRestart, refusedRetryMs }: ClusterSyncOptions = {}
): Promise<void> {
  const share = new EventLoopShare();
  const recovery = new Recovery();
  const sync = <R extends Resource>(resource: R): Promise<void> => {
    const source = { client, resource, decode: DECODERS[resource], share, signal };
    const options = { recovery, refusedRetryMs, onRestart: () => onRestart?.(resource) };
    return new KindSync<ObjectOf[R]>(source, sinks[resource], options).run();
  };
  await Promise.all([keepVersion(client, state, signal), ...RESOURCES.map(sync)]);
}
