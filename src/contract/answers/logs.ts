import type { EpochMs } from '../time';
import type { Freshness } from './freshness';
import type { StreamEnd } from './stream';

/** One line as the container wrote it, without its line end: control characters and markup included, so show it as text. */
export interface LogLine {
  /** When the container runtime received it; null when the runtime did not say. */
  at: EpochMs | null;
  text: string;
  /** True when the line was longer than the gateway hands on (16 kB). */
  cut: boolean;
}

export interface LogsAnswer extends Freshness {
  namespace: string;
  pod: string;
  container: string;
  /** Every container of the pod that may have a log, init containers first. */
  containers: string[];
  previous: boolean;
  /** Oldest first. */
  lines: LogLine[];
  /** True when older lines of what was asked for were left out because of `limitBytes`. */
  truncated: boolean;
}

/** Lines as they come; the event's id given back as `after` goes on behind the last of them. */
export interface LogLinesEvent {
  event: 'lines';
  data: { container: string; lines: LogLine[] };
}

export type LogsEvent = LogLinesEvent | StreamEnd;
