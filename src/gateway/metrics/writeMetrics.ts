import type { ServerResponse } from 'node:http';
import type { GatewayMetrics } from './GatewayMetrics';
import { ReceiverGone } from './stream/writeChunk';
import { formatFor } from './text/format';

export interface MetricsRequest {
  /** The Accept header; empty when there is none. */
  accept: string;
  /** The caller takes gzip. */
  gzip: boolean;
  /** Only headers (HEAD). */
  headersOnly: boolean;
}

/**
 * Answers a scrape: text 0.0.4 or OpenMetrics as asked for, in slices and with back-pressure. A caller that goes away is no
 * error; any other failure cuts the connection, so that half an answer is not taken for a whole one, and is thrown.
 */
export async function writeMetrics(
  response: ServerResponse,
  metrics: GatewayMetrics,
  { accept, gzip, headersOnly }: MetricsRequest
): Promise<void> {
  const format = formatFor(accept);
  response.setHeader('content-type', format.contentType);
  response.setHeader('vary', 'accept, accept-encoding');
  if (gzip) {
    response.setHeader('content-encoding', 'gzip');
  }
  response.writeHead(200);
  if (headersOnly) {
    response.end();
    return;
  }
  try {
    await metrics.write(response, format, gzip);
  } catch (error) {
    response.destroy();
    if (!(error instanceof ReceiverGone)) {
      throw error;
    }
  }
}
