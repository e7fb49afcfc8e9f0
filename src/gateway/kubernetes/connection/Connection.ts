import type { AgentOptions } from 'node:https';
import type { Credentials } from './Credentials';

/** Whom a connection trusts and what it shows of itself. */
export type TlsOptions = Pick<AgentOptions, 'ca' | 'cert' | 'key' | 'rejectUnauthorized' | 'servername' | 'lookup'>;

/** Where the API server is and how to speak to it. */
export interface Connection {
  /** Address with path prefix, without a slash at its end, e.g. `https://10.0.0.1:6443`. */
  server: string;
  /** Asked for with each request: one with other options than before gets a new connection. Never rejects. */
  tls(): Promise<TlsOptions>;
  credentials: Credentials;
}
