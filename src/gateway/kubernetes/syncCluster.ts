import { setTimeout as delay } from 'node:timers/promises';
import { RESOURCES, type Resource } from '../../contract/kinds';
import type { ObjectOf } from '../../contract/objects';
import type { ApiServerState } from './ApiServerState';
import { DECODERS } from './decode/decoders';
import { readVersion } from './readVersion';
import type { EventLoopShare } from '../eventLoop/EventLoopShare';
import type { KindSink } from './sync/KindSink';
import { KindSync, type SyncOptions } from './sync/KindSync';
import { Recovery } from './sync/Recovery';
import { StreamSupport } from './sync/StreamSupport';
import type { ApiClient } from './transport/ApiClient';

/** API servers are upgraded in place. */
const VERSION_EVERY_MS = 10 * 60_000;
const VERSION_RETRY_MS = 10_000;

/**
 * Kinds of which a cluster may hold very many: a list in pages is quicker than a stream of single events and lets the event
 * loop breathe between pages. All others are listed and watched in one request where the API server can.
 */
export const PAGED: ReadonlySet<Resource> = new Set(['pods', 'events', 'replicasets', 'endpointslices', 'jobs']);

export type Sinks = { readonly [R in Resource]: KindSink<ObjectOf[R]> };

export interface ClusterSyncOptions extends Pick<SyncOptions, 'refusedRetryMs'> {
  /** What every wait is multiplied with; 1 unless a test is in a hurry. */
  pace?: number;
  /** Lists are asked for as gzip. */
  compressed?: boolean;
  /** Told when a watch of a kind had to be opened again. */
  onRestart?: (resource: Resource) => void;
  /** Shared with all other long work. */
  share: EventLoopShare;
}

async function keepVersion(client: ApiClient, state: ApiServerState, signal: AbortSignal, pace: number): Promise<void> {
  while (!signal.aborted) {
    const version = await readVersion(client, signal).catch(() => null);
    state.version = version ?? state.version;
    const wait = (version === null ? VERSION_RETRY_MS : VERSION_EVERY_MS) * pace;
    await delay(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** Keeps every kind in step with the API server until `signal` is aborted. Resolves when all has ended. */
export async function syncCluster(
  client: ApiClient,
  sinks: Sinks,
  state: ApiServerState,
  signal: AbortSignal,
  { onRestart, refusedRetryMs, pace = 1, compressed, share }: ClusterSyncOptions
): Promise<void> {
  const recovery = new Recovery(pace);
  const support = new StreamSupport(pace);
  const sync = <R extends Resource>(resource: R): Promise<void> => {
    const source = { client, resource, decode: DECODERS[resource], share, signal, pace, compressed };
    const streams = PAGED.has(resource) ? undefined : support;
    const options = { recovery, streams, refusedRetryMs, onRestart: () => onRestart?.(resource) };
    return new KindSync<ObjectOf[R]>(source, sinks[resource], options).run();
  };
  await Promise.all([keepVersion(client, state, signal, pace), ...RESOURCES.map(sync)]);
}
