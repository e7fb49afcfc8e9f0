import type { IncomingMessage } from 'node:http';
import { KINDS } from '../../../contract/kinds';
import { decodeStatus } from '../decode/status';
import { decodeWatchEvent } from '../decode/watchEvent';
import { DecodeError } from '../protobuf/DecodeError';
import { openEnvelope } from '../protobuf/envelope';
import { FrameSplitter } from '../protobuf/FrameSplitter';
import { Reader } from '../protobuf/Reader';
import { connectionError } from '../transport/connectionError';
import { endWhenSilent } from '../transport/endWhenSilent';
import { statusError } from '../transport/statusError';
import type { Source } from './listKind';

const PROTOBUF_STREAM = 'application/vnd.kubernetes.protobuf;stream=watch';

/** One event of a watch; `raw` is the object, valid for ever. */
export interface WatchedEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  raw: Buffer;
}

/** Random within 5–10 minutes, as client-go asks, so that a fleet's watches do not end together. */
export function timeoutSeconds(): number {
  return Math.round(300 * (1 + Math.random()));
}

/** Begins a watch. Rejects with ApiError when the API server does not agree. */
export function openWatch<T>({ client, resource, signal }: Source<T>, path: string): Promise<IncomingMessage> {
  return client.get({ path, accept: PROTOBUF_STREAM, verb: 'watch', what: resource, signal });
}

function eventOf<T>(source: Source<T>, frame: Buffer): WatchedEvent {
  const event = decodeWatchEvent(new Reader(frame));
  const { raw, kind } = openEnvelope(event.object);
  switch (event.type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
    case 'BOOKMARK':
      if (kind !== KINDS[source.resource].kind) {
        throw new DecodeError(`a watch of ${source.resource} with a ${JSON.stringify(kind)}`);
      }
      return { type: event.type, raw };
    case 'ERROR': {
      const status = decodeStatus(new Reader(raw));
      throw statusError(status.code, status, source.resource, null);
    }
    default:
      throw new DecodeError(`a watch event of unknown type ${JSON.stringify(event.type)}`);
  }
}

/**
 * Hands on every event until the API server ends the watch. Rejects with ApiError (an ERROR event, silence, a broken
 * connection) or DecodeError (bytes that are no event).
 */
export async function readWatch<T>(
  source: Source<T>,
  answer: IncomingMessage,
  silenceMs: number,
  handle: (event: WatchedEvent) => void | Promise<void>
): Promise<void> {
  const { resource, share, signal, pace = 1 } = source;
  const frames = new FrameSplitter();
  try {
    endWhenSilent(answer, silenceMs * pace);
    for await (const chunk of answer) {
      frames.add(chunk as Buffer);
      for (let frame = frames.next(); frame; frame = frames.next()) {
        await handle(eventOf(source, frame));
        await share.giveWay();
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof DecodeError ? error : connectionError(error, resource);
  }
}
