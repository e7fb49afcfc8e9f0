import type { Namespace } from '../../../contract/objects';
import { KindStore } from '../../cache/KindStore';
import { decodeNamespace } from '../decode/namespace';
import { Backoff } from '../sync/Backoff';
import { EventLoopShare } from '../../eventLoop/EventLoopShare';
import { KindSync } from '../sync/KindSync';
import { Recovery } from '../sync/Recovery';
import { StreamSupport } from '../sync/StreamSupport';
import { ApiClient } from '../transport/ApiClient';
import { FakeApiServer, type Script } from './FakeApiServer';

export interface SyncRig {
  server: FakeApiServer;
  store: KindStore<Namespace>;
  /** `name phase` of everything known, sorted. */
  names(): string[];
  state(): string;
  until(condition: () => boolean): Promise<void>;
}

const ends: Array<() => Promise<void>> = [];

/** Something to be ended with the rigs. */
export function endLater(end: () => Promise<void>): void {
  ends.push(end);
}

/** Ends every rig; for afterEach. */
export async function endRigs(): Promise<void> {
  await Promise.all(ends.splice(0).map((end) => end()));
}

interface RigOptions {
  /** Lists are streamed where the server can. */
  streams?: boolean;
  /** What waits are multiplied with, the silences among them. */
  pace?: number;
  compressed?: boolean;
}

/** Namespaces kept in step with a server that follows a script; waits after failures are nearly none. */
export async function syncRig(
  script: Script,
  { streams = false, pace = 1, compressed }: RigOptions = {}
): Promise<SyncRig> {
  const server = new FakeApiServer(script);
  await server.listen();
  const client = new ApiClient(server.connection());
  const store = new KindStore<Namespace>('namespaces', () => undefined);
  const stop = new AbortController();
  const share = new EventLoopShare();
  const { signal } = stop;
  const source = { client, resource: 'namespaces' as const, decode: decodeNamespace, share, signal, pace, compressed };
  const backoff = new Backoff(
    () => performance.now(),
    () => 0.02
  );
  const support = streams ? new StreamSupport() : undefined;
  const options = { recovery: new Recovery(), refusedRetryMs: 20, backoff, streams: support };
  const running = new KindSync(source, store, options).run();
  endLater(async () => {
    stop.abort();
    client.close();
    await Promise.all([running, server.close()]);
  });
  return {
    server,
    store,
    names: () => [...store.all()].map(({ meta, phase }) => `${meta.name} ${phase}`).sort(),
    state: () => store.freshness(Date.now()).state,
    until: async (condition) => {
      while (!condition()) {
        signal.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}
