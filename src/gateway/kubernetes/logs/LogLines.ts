import type { LogLine } from '../../../contract/answers';

/** A line as it came, with the instant as the kubelet wrote it: to the nanosecond, for going on behind it. */
export interface StampedLine extends LogLine {
  stamp: string;
  /** Bytes of the line, its end included. */
  size: number;
}

/** A longer line is cut: it would fill a screen, and one container could fill the memory. */
export const LONGEST_LINE = 16 * 1024;

const NEWLINE = 0x0a;
const LONGEST_STAMP = 40;
const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

function lineOf(bytes: Buffer, cut: boolean, size: number): StampedLine {
  const text = bytes.toString('utf8').replace(/\r$/, '');
  const space = text.slice(0, LONGEST_STAMP).indexOf(' ');
  const stamp = space < 0 ? text.slice(0, LONGEST_STAMP) : text.slice(0, space);
  if (!STAMP.test(stamp)) {
    return { at: null, text, cut, stamp: '', size };
  }
  return { at: Date.parse(stamp), text: space < 0 ? '' : text.slice(space + 1), cut, stamp, size };
}

/** Cuts a log with timestamps into lines as bytes arrive; holds back at most one line, and of that at most 16 kB. */
export class LogLines {
  private held: Buffer[] = [];
  private kept = 0;
  private size = 0;
  private lost = false;

  /** The lines that are complete with this chunk. */
  *add(chunk: Buffer): Iterable<StampedLine> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.hold(chunk.subarray(start, end));
      this.size++;
      yield this.take();
      start = end + 1;
    }
    this.hold(chunk.subarray(start));
  }

  /** What is left at the end of the log: a line without its end, or nothing. */
  *end(): Iterable<StampedLine> {
    if (this.size > 0) {
      yield this.take();
    }
  }

  private hold(bytes: Buffer): void {
    const room = LONGEST_LINE + LONGEST_STAMP - this.kept;
    this.size += bytes.length;
    this.lost ||= bytes.length > room;
    if (room > 0 && bytes.length > 0) {
      const part = bytes.subarray(0, room);
      this.held.push(part);
      this.kept += part.length;
    }
  }

  private take(): StampedLine {
    const line = lineOf(Buffer.concat(this.held), this.lost, this.size);
    this.held = [];
    this.kept = 0;
    this.size = 0;
    this.lost = false;
    return line;
  }
}
