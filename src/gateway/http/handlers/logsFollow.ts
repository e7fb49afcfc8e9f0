import type { LogLine, LogsEvent } from '../../../contract/answers';
import { LogLines, type StampedLine } from '../../kubernetes/logs/LogLines';
import type { EventStream } from '../streams/EventStream';
import { rightsGone } from '../streams/rightsGone';
import type { StreamHandler } from '../streams/StreamHandler';
import { LogPlace } from './LogPlace';
import { asMissingPod, mayReadLogs, requirePodLog } from './podLog';

interface Reading {
  container: string;
  place: LogPlace;
  isNew: (line: StampedLine) => boolean;
}

async function sendLines(stream: EventStream<LogsEvent>, reading: Reading, read: Iterable<StampedLine>): Promise<void> {
  const { container, place, isNew } = reading;
  const lines: LogLine[] = [];
  for (const line of read) {
    if (isNew(line)) {
      place.pass(line);
      lines.push({ at: line.at, text: line.text, cut: line.cut });
    }
  }
  if (lines.length > 0) {
    await stream.send({ event: 'lines', data: { container, lines } }, place.id);
  }
}

/** Sends a log to its end; nothing any more once the right to read it is gone. */
async function sendAll(
  stream: EventStream<LogsEvent>,
  reading: Reading,
  log: AsyncIterable<Buffer>,
  gone: AbortSignal
): Promise<void> {
  const lines = new LogLines();
  for await (const chunk of log) {
    if (gone.aborted) {
      return;
    }
    await sendLines(stream, reading, lines.add(chunk));
  }
  await sendLines(stream, reading, gone.aborted ? [] : lines.end());
}

/** The log is read only as fast as its reader takes it: the connection to the API server waits meanwhile. */
export const logsFollow: StreamHandler<'logsFollow', 'moments' | 'cluster'> = async ({ moments, cluster }, asked) => {
  const { path, query, access, signal, lastEventId } = asked;
  const from = LogPlace.parse(query.after ?? lastEventId);
  const { named, namespace, pod, container } = await requirePodLog(moments, access, path, query.container);
  const { sinceSeconds, tailLines } = query;
  const start = from ? { since: from.since } : { sinceSeconds, tailLines };
  const rights = rightsGone(() => mayReadLogs(access, namespace));
  const over = AbortSignal.any([signal, rights.signal]);
  const log = await cluster.followLog({ namespace, pod, container, ...start }, over).catch((error: unknown) => {
    rights.stop();
    throw asMissingPod(error, named);
  });
  const reading = { container, place: from ?? new LogPlace(), isNew: from?.beyond() ?? (() => true) };
  return async (stream) => {
    try {
      await sendAll(stream, reading, log, rights.signal);
    } catch (error) {
      if (!rights.signal.aborted) {
        throw error;
      }
    } finally {
      rights.stop();
    }
    return { reason: rights.signal.aborted ? 'access-ended' : 'finished', error: null };
  };
};
