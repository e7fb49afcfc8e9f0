import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

interface StreamedEvent {
  event: string;
  data: unknown;
}

/** Writes events to one reader and waits for it: at most one event is held back, however slowly it reads. */
export class EventStream<E extends StreamedEvent> {
  /** @param signal aborted when the stream must end, or its reader went away */
  constructor(
    private readonly response: ServerResponse,
    readonly signal: AbortSignal
  ) {}

  /** Sends an event; resolves when the next may be sent. Does nothing once the reader is gone. */
  async send({ event, data }: E, id?: string): Promise<void> {
    const head = id === undefined ? '' : `id: ${id}\n`;
    await this.write(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment that shows the reader that the stream is alive; none while it is busy reading. */
  beat(): void {
    if (!this.response.writableNeedDrain && !this.response.writableEnded) {
      this.response.write(':\n\n');
    }
  }

  private async write(text: string): Promise<void> {
    const { response } = this;
    if (response.destroyed || response.writableEnded || response.write(text)) {
      return;
    }
    const done = new AbortController();
    try {
      await Promise.race([
        once(response, 'drain', { signal: done.signal }),
        once(response, 'close', { signal: done.signal }),
      ]);
    } finally {
      done.abort();
    }
  }
}
