import { Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { GatewayMetrics } from '../GatewayMetrics';
import { formatFor } from '../text/format';

/** Keeps what is written to it; a slow one takes each chunk only after a turn of the event loop. */
export class Collector extends Writable {
  readonly chunks: Buffer[] = [];

  constructor(slow = false) {
    super({
      highWaterMark: slow ? 1 : undefined,
      write: (chunk: Buffer, _encoding, done) => {
        this.chunks.push(chunk);
        if (slow) {
          setImmediate(done);
        } else {
          done();
        }
      },
    });
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

/** What a scraper gets that asks for this format, as text. */
export async function scrapeOf(metrics: GatewayMetrics, accept = 'application/openmetrics-text', gzip = true) {
  const collector = new Collector();
  const finished = new Promise((resolve) => collector.once('finish', resolve));
  await metrics.write(collector, formatFor(accept), gzip);
  await finished;
  return (gzip ? gunzipSync(collector.bytes) : collector.bytes).toString();
}

/** Lines of the samples of one metric. */
export function linesOf(text: string, name: string): string[] {
  return text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
}
