import type { AgentOptions } from 'node:https';
import type { Credentials } from './Credentials';

/** Where the API server is and how to speak to it. */
export interface Connection {
  /** Address with path prefix, without a slash at its end, e.g. `https://10.0.0.1:6443`. */
  server: string;
  tls: Pick<AgentOptions, 'ca' | 'cert' | 'key' | 'rejectUnauthorized' | 'servername' | 'lookup'>;
  credentials: Credentials;
}
