import type { IncomingMessage } from 'node:http';
import { decodeObjectMeta } from '../decode/objectMeta';
import { decodeStatus } from '../decode/status';
import { decodeWatchEvent } from '../decode/watchEvent';
import { DecodeError } from '../protobuf/DecodeError';
import { openEnvelope } from '../protobuf/envelope';
import { FrameSplitter } from '../protobuf/FrameSplitter';
import { Reader } from '../protobuf/Reader';
import { apiError } from '../transport/ApiError';
import { connectionError } from '../transport/connectionError';
import { statusError } from '../transport/statusError';
import { watchPath } from './kindPath';
import type { KindSink } from './KindSink';
import type { Source } from './listKind';

const PROTOBUF_STREAM = 'application/vnd.kubernetes.protobuf;stream=watch';
/** The API server sends a bookmark about once a minute; after three missed ones the peer is gone, whatever TCP believes. */
const SILENCE_MS = 200_000;

/** Random within 5–10 minutes, as client-go asks, so that a fleet's watches do not end together. */
function timeoutSeconds(): number {
  return Math.round(300 * (1 + Math.random()));
}

function resourceVersionOf(raw: Buffer): string {
  const reader = new Reader(raw);
  let resourceVersion = '';
  while (reader.next()) {
    if (reader.field === 1) {
      resourceVersion = reader.message(decodeObjectMeta).resourceVersion;
    }
  }
  return resourceVersion;
}

/** Hands one frame on. @returns the resourceVersion reached. */
function handleFrame<T>(source: Source<T>, sink: KindSink<T>, frame: Buffer): string {
  const event = decodeWatchEvent(new Reader(frame));
  const { raw } = openEnvelope(event.object);
  switch (event.type) {
    case 'ADDED':
    case 'MODIFIED':
      sink.set(source.decode(new Reader(raw)));
      break;
    case 'DELETED':
      sink.remove(source.decode(new Reader(raw)));
      break;
    case 'BOOKMARK':
      break;
    case 'ERROR': {
      const status = decodeStatus(new Reader(raw));
      throw statusError(status.code, status, source.resource, null);
    }
    default:
      throw new DecodeError(`a watch event of unknown type ${JSON.stringify(event.type)}`);
  }
  return resourceVersionOf(raw);
}

/** Ends the answer with an error when nothing arrives for too long. */
function endWhenSilent(answer: IncomingMessage, silenceMs: number): void {
  const timer = setTimeout(() => {
    answer.destroy(
      apiError('api-server-unreachable', 'The API server went silent', `nothing for ${silenceMs / 1000} s`)
    );
  }, silenceMs);
  answer.on('data', () => timer.refresh());
  answer.on('close', () => clearTimeout(timer));
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
  const { client, resource, share, signal } = source;
  const path = watchPath(resource, from, timeoutSeconds());
  const answer = await client.get({ path, accept: PROTOBUF_STREAM, verb: 'watch', what: resource, signal });
  sink.live();
  const frames = new FrameSplitter();
  try {
    endWhenSilent(answer, silenceMs);
    for await (const chunk of answer) {
      frames.add(chunk as Buffer);
      for (let frame = frames.next(); frame; frame = frames.next()) {
        const reached = handleFrame(source, sink, frame);
        if (reached !== '') {
          sink.reached(reached);
        }
        await share.giveWay();
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof DecodeError ? error : connectionError(error, resource);
  }
}
