import type { StoredChange } from './ApiStore';
import type { Delivery } from './Delivery';
import type { Exchange } from './Exchange';
import { bookmarkObject } from './realObjects';
import { errorFrame, frame, framesOf, PROTOBUF } from './wire';

const BOOKMARK_MS = 60_000;

/** Where a watch leaves the path. */
export interface WatchTwist {
  /** Sent before anything else. */
  first?: Buffer[];
  /** Ends the answer right after `first`. */
  endAtOnce?: boolean;
  /** The frames of one change. */
  frames?: (change: StoredChange) => Buffer[];
  withoutBookmarks?: boolean;
  /** The bookmark that ends the initial events is left out. */
  neverInitial?: boolean;
}

/** Why a watch cannot begin where it is asked to; null when it can. */
function obstacle(exchange: Exchange, from: number): 'expired' | 'future' | null {
  const { store } = exchange.scene;
  return from < store.compacted ? 'expired' : from > store.revision ? 'future' : null;
}

function initialFrames(exchange: Exchange, marked: boolean): Buffer[] {
  const { resource } = exchange.asked;
  const { store } = exchange.scene;
  const state = store.at(resource).map(([, object]) => frame('ADDED', resource, object));
  return marked ? [...state, frame('BOOKMARK', resource, bookmarkObject(String(store.revision), true))] : state;
}

/** Everything after the version asked for, or everything there is, then what happens, with bookmarks in between. */
export function answerWatch(exchange: Exchange, delivery: Delivery, twist: WatchTwist): void {
  const { store, pace, futureWatch } = exchange.scene;
  const { resource, query } = exchange.asked;
  const { frames = framesOf } = twist;
  const given = query.get('resourceVersion') ?? '';
  const streamed = query.get('sendInitialEvents') === 'true';
  const whole = streamed || given === '' || given === '0';
  const from = whole ? store.revision : Number(given);
  const stopped = obstacle(exchange, from);
  if (stopped === 'future' && futureWatch === 'refused') {
    const message = `Too large resource version: ${given}, current: ${store.revision}`;
    return exchange.refuse(504, 'Timeout', message);
  }
  delivery.start({ 'content-type': `${PROTOBUF};stream=watch` });
  twist.first?.forEach((bytes) => delivery.write(bytes));
  if (twist.endAtOnce) {
    return delivery.end();
  }
  if (stopped === 'expired') {
    delivery.write(errorFrame(410, 'Expired', `too old resource version: ${given} (${store.compacted})`));
    return delivery.end();
  }
  const begin = whole
    ? initialFrames(exchange, streamed && !twist.neverInitial)
    : store.changesAfter(resource, from).flatMap(frames);
  if (begin.length > 0) {
    delivery.write(Buffer.concat(begin));
  }
  const forget = store.onChange((change) => {
    if (change.resource === resource && change.revision > from) {
      frames(change).forEach((bytes) => delivery.write(bytes));
    }
  });
  const bookmarks = setInterval(() => {
    const behind = store.revision < from;
    if (!twist.withoutBookmarks && !behind && query.get('allowWatchBookmarks') === 'true') {
      delivery.write(frame('BOOKMARK', resource, bookmarkObject(String(store.revision), false)));
    }
  }, BOOKMARK_MS * pace);
  const seconds = Number(query.get('timeoutSeconds') ?? 0) || 1800;
  const end = setTimeout(() => delivery.end(), seconds * 1000 * pace);
  exchange.response.once('close', () => {
    forget();
    clearInterval(bookmarks);
    clearTimeout(end);
  });
}
