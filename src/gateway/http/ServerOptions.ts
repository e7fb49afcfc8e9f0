import type { ServerResponse } from 'node:http';
import type { SecureContextOptions } from 'node:tls';
import type { Gate } from '../access/Gate';
import type { Log } from '../log';
import type { MetricsRequest } from '../metrics/writeMetrics';
import type { Sources } from './handlers/Handler';
import type { Limits } from './limits/limits';

export interface ServerOptions {
  sources: Sources;
  /** Who asks; rejects with HttpError for whom nobody knows. */
  gate: Pick<Gate, 'authenticate' | 'authenticateScrape'>;
  /** Null or absent: plain HTTP. */
  tls?: SecureContextOptions | null;
  metrics: {
    requireToken: boolean;
    /** Answers a scrape on its own: it is too long to be one text. */
    write(response: ServerResponse, request: MetricsRequest): Promise<void>;
  };
  log: Log;
  /** Told of every finished request; `route` is a name of the route table, `healthz`, `metrics` or `other`. */
  observe(route: string, status: number): void;
  /** Told of every refusal by the code of its error; `too-many-connections` when there was no place even to say so. */
  refused(code: string): void;
  /** Other limits than the usual ones. */
  limits?: Partial<Limits>;
}
