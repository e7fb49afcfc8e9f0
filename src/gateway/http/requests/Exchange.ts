import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestId } from './requestId';

/** One request and its answer, and what is learnt about it on the way: for the log and for stopping early. */
export class Exchange {
  readonly id: string;
  /** `other` until the route is known. */
  route = 'other';
  /** Who asks; empty until that is known. */
  subject = '';
  /** What may be logged of the parameters. */
  query: Record<string, unknown> = {};
  private readonly started = performance.now();
  private readonly gone = new AbortController();

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse
  ) {
    this.id = requestId(request);
    response.once('close', () => this.gone.abort());
  }

  /** Aborted when the answer is complete or its reader went away. */
  get signal(): AbortSignal {
    return this.gone.signal;
  }

  /** Milliseconds since the request came, to a tenth. */
  get durationMs(): number {
    return Math.round((performance.now() - this.started) * 10) / 10;
  }
}
