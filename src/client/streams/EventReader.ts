/** One event of a stream as it came; `id` is the last one given, here or before. */
export interface RawEvent {
  id: string;
  event: string;
  data: string;
}

/** No event of the gateway comes near; more without an end is not an event stream. */
const LONGEST = 8 * 1024 * 1024;

/**
 * Reads `text/event-stream` (WHATWG HTML, server-sent events) from pieces of text, wherever they are cut. Comments and unknown
 * fields are passed over.
 */
export class EventReader {
  private rest = '';
  private id = '';
  private event = '';
  private data: string[] = [];
  /** Characters in `data`. */
  private held = 0;

  /** The events that are complete with this piece. Throws RangeError when one does not end. */
  add(text: string): RawEvent[] {
    const events: RawEvent[] = [];
    const whole = this.rest + text;
    let start = 0;
    let from = Math.max(this.rest.length - 1, 0);
    for (let end = this.lineEnd(whole, from); end !== null; end = this.lineEnd(whole, from)) {
      const event = this.line(whole.slice(start, end.at));
      if (event) {
        events.push(event);
      }
      start = end.next;
      from = start;
    }
    this.rest = whole.slice(start);
    if (this.rest.length + this.held > LONGEST) {
      throw new RangeError(`an event longer than ${LONGEST} characters`);
    }
    return events;
  }

  /** Lines end with LF, CR or both; a CR at the very end may still be followed by its LF. */
  private lineEnd(text: string, from: number): { at: number; next: number } | null {
    for (let at = from; at < text.length; at++) {
      if (text[at] === '\n') {
        return { at, next: at + 1 };
      }
      if (text[at] === '\r') {
        return at + 1 === text.length ? null : { at, next: text[at + 1] === '\n' ? at + 2 : at + 1 };
      }
    }
    return null;
  }

  private line(line: string): RawEvent | null {
    if (line === '') {
      return this.dispatch();
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'id' && !value.includes('\0')) {
      this.id = value;
    } else if (field === 'event') {
      this.event = value;
    } else if (field === 'data') {
      this.data.push(value);
      this.held += value.length;
    }
    return null;
  }

  private dispatch(): RawEvent | null {
    const { id, event, data } = this;
    this.event = '';
    this.data = [];
    this.held = 0;
    return data.length === 0 ? null : { id, event: event || 'message', data: data.join('\n') };
  }
}
