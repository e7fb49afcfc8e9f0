import { decodeBookmark } from '../decode/bookmark';
import { Reader } from '../protobuf/Reader';
import type { KindSink } from './KindSink';
import { watchPath } from './kindPath';
import type { Source } from './listKind';
import { openWatch, readWatch, timeoutSeconds, type WatchedEvent } from './openWatch';
import { whenItHolds } from './whenItHolds';

/** The API server sends a bookmark about once a minute; after three missed ones the peer is gone, whatever TCP believes. */
export const SILENCE_MS = 200_000;

/** Hands one event on, and how far the watch has come with it. */
export function applyEvent<T>(source: Source<T>, sink: KindSink<T>, { type, raw }: WatchedEvent): void {
  if (type === 'DELETED') {
    sink.remove(source.decode(new Reader(raw)));
  } else if (type !== 'BOOKMARK') {
    sink.set(source.decode(new Reader(raw)));
  }
  const { resourceVersion } = decodeBookmark(new Reader(raw));
  if (resourceVersion !== '') {
    sink.reached(resourceVersion);
  }
}

/**
 * Watches a kind after `from` until the API server ends the watch. `sink.reached` is told how far it came.
 * Rejects with ApiError (expired: list again), or DecodeError (what was known cannot be trusted: list again).
 */
export async function watchKind<T>(
  source: Source<T>,
  sink: KindSink<T>,
  from: string,
  silenceMs = SILENCE_MS
): Promise<void> {
  const answer = await openWatch(source, watchPath(source.resource, from, timeoutSeconds()));
  const live = whenItHolds(answer, source.pace, () => sink.live());
  await readWatch(source, answer, silenceMs, (event) => {
    live();
    applyEvent(source, sink, event);
  });
}
