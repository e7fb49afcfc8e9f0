import type { StreamOpener, StreamSink } from './StreamOpener';

interface Chunk {
  status: number;
  headers: { get(name: string): string | null };
  data: Uint8Array | undefined;
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

/** What `getBackendSrv().chunked` of Grafana returns: the answer piece by piece, failures of the server included. */
export interface ChunkSource {
  subscribe(observer: { next(chunk: Chunk): void; error(cause: unknown): void; complete(): void }): {
    unsubscribe(): void;
  };
}

/** Refusals are small; anything longer is a page of somebody else. */
const LONGEST_REFUSAL = 64 * 1024;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text === '' ? null : text;
  }
}

/** Collects what comes and tells the sink; one for each stream that is opened. */
class ChunkReader {
  private status: number | null = null;
  private refusal = '';

  constructor(
    private readonly sink: StreamSink,
    private readonly decoder: Decoder
  ) {}

  next({ status, headers, data }: Chunk): void {
    if (this.status === null) {
      this.status = status;
      if (status === 200) {
        this.sink.opened(headers.get('content-type') ?? '');
      }
    }
    const text = data ? this.decoder.decode(data, { stream: true }) : '';
    if (status === 200) {
      this.sink.text(text);
    } else if (this.refusal.length < LONGEST_REFUSAL) {
      this.refusal += text;
    }
  }

  complete(): void {
    if (this.status === null || this.status === 200) {
      this.sink.closed();
    } else {
      this.sink.refused({ status: this.status, body: parsed(this.refusal) });
    }
  }
}

/**
 * Opens streams through Grafana's data source proxy. `baseUrl` is the proxy address of one data source; `newDecoder` makes a
 * TextDecoder.
 */
export function grafanaStreamOpener(
  baseUrl: string,
  chunked: (url: string) => ChunkSource,
  newDecoder: () => Decoder
): StreamOpener {
  return (address, sink) => {
    const reader = new ChunkReader(sink, newDecoder());
    const subscription = chunked(baseUrl + address).subscribe({
      next: (chunk) => reader.next(chunk),
      complete: () => reader.complete(),
      error: (cause) => sink.closed(cause ?? 'broken'),
    });
    return () => subscription.unsubscribe();
  };
}
