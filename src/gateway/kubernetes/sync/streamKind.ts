import type { ObjectMeta } from '../../../contract/objects';
import { decodeBookmark } from '../decode/bookmark';
import { DecodeError } from '../protobuf/DecodeError';
import { Reader } from '../protobuf/Reader';
import { ApiError, apiError } from '../transport/ApiError';
import type { KindSink } from './KindSink';
import { streamPath } from './kindPath';
import type { Source } from './listKind';
import { openWatch, readWatch, timeoutSeconds, type WatchedEvent } from './openWatch';
import { applyEvent, SILENCE_MS } from './watchKind';

/** What is there at the beginning is complete by then, or a paged list is the better way. */
const INITIAL_MS = 30_000;
/** Answers that say nothing about streaming: who asks, or how well the API server is. */
const OTHER_REASONS: readonly number[] = [0, 401, 403, 404, 410, 429, 503, 504];

/** The API server does not stream lists, or never comes to their end: a list must be asked for. */
export class StreamRefused extends Error {
  override name = 'StreamRefused';
}

type Named = { meta: ObjectMeta };

/** Objects a stream began with; what happens to them before the beginning ends is part of it. */
class InitialObjects<T extends Named> {
  private readonly objects = new Map<string, T>();

  constructor(private readonly source: Source<T>) {}

  apply({ type, raw }: WatchedEvent): void {
    const object = this.source.decode(new Reader(raw));
    const key = `${object.meta.namespace ?? ''}/${object.meta.name}`;
    if (type === 'DELETED') {
      this.objects.delete(key);
    } else {
      this.objects.set(key, object);
    }
  }

  async commit(sink: KindSink<T>, resourceVersion: string, anew: boolean): Promise<void> {
    if (resourceVersion === '') {
      throw new DecodeError('the bookmark that ends the initial events has no resourceVersion');
    }
    const replacement = sink.replace(anew);
    for (const object of this.objects.values()) {
      replacement.add(object);
      await this.source.share.giveWay();
    }
    await replacement.commit(resourceVersion);
    sink.reached(resourceVersion);
    sink.live();
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && !OTHER_REASONS.includes(error.status);
}

/**
 * Lists and watches a kind in one request (WatchList): the objects there are, a bookmark that ends them, then what happens.
 * Runs until the API server ends the watch. Rejects with StreamRefused before the first objects are complete where a list
 * would do better, otherwise as watchKind does.
 * @param isPast whether a version is behind what was known, which means that the API server's past was changed
 */
export async function streamKind<T extends Named>(
  source: Source<T>,
  sink: KindSink<T>,
  isPast: (resourceVersion: string) => boolean
): Promise<void> {
  let initial: InitialObjects<T> | null = new InitialObjects(source);
  let gaveUp = false;
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await openWatch(source, streamPath(source.resource, timeoutSeconds()));
    timer = setTimeout(
      () => {
        gaveUp = true;
        answer.destroy(new Error('the end of the initial events does not come'));
      },
      INITIAL_MS * (source.pace ?? 1)
    );
    await readWatch(source, answer, SILENCE_MS, async (event) => {
      if (initial === null) {
        applyEvent(source, sink, event);
      } else if (event.type !== 'BOOKMARK') {
        initial.apply(event);
      } else {
        const { endsInitialEvents, resourceVersion } = decodeBookmark(new Reader(event.raw));
        if (endsInitialEvents) {
          clearTimeout(timer);
          await initial.commit(sink, resourceVersion, isPast(resourceVersion));
          initial = null;
        }
      }
    });
  } catch (error) {
    source.signal.throwIfAborted();
    if (initial !== null && (gaveUp || isRefusal(error))) {
      throw new StreamRefused((error as Error).message);
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
  if (initial !== null) {
    throw apiError('api-server-unreachable', 'A streamed list ended early', `list of ${source.resource}`);
  }
}
