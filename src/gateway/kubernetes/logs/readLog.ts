import type { ApiClient } from '../transport/ApiClient';
import { withDeadline } from '../transport/withDeadline';
import type { LogQuery } from './logAddress';
import { LogLines, type StampedLine } from './LogLines';
import { openLog } from './openLog';

/** The API server cuts a log at its beginning side, the gateway wants the newest lines: it reads so much, and keeps less. */
const MOST_READ = 16 * 2 ** 20;
/** Grafana's proxy gives up after 30 s, with words that name no cause. */
const DEADLINE_MS = 25_000;

export interface ReadLog {
  lines: StampedLine[];
  /** Something of what was asked for is not among the lines. */
  truncated: boolean;
}

/** Reads a log to its end and keeps the newest lines, `most` bytes of them. Rejects with ApiError. */
export async function readLog(client: ApiClient, query: LogQuery, most: number, signal: AbortSignal): Promise<ReadLog> {
  return withDeadline(signal, DEADLINE_MS, 'pods/log', async (within) => {
    const answer = await openLog(client, { ...query, limitBytes: MOST_READ }, within);
    const splitter = new LogLines();
    const newest: StampedLine[] = [];
    let first = 0;
    let kept = 0;
    let read = 0;
    let dropped = false;
    const keep = (line: StampedLine) => {
      newest.push(line);
      kept += line.size;
      while (kept > most && first < newest.length - 1) {
        kept -= newest[first++]!.size;
        dropped = true;
      }
    };
    for await (const chunk of answer) {
      read += (chunk as Buffer).length;
      for (const line of splitter.add(chunk as Buffer)) {
        keep(line);
      }
      if (first > newest.length / 2) {
        newest.splice(0, first);
        first = 0;
      }
    }
    for (const line of splitter.end()) {
      keep(line);
    }
    return { lines: newest.slice(first), truncated: dropped || read >= MOST_READ };
  });
}
