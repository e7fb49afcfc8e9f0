import type { ServerResponse } from 'node:http';

/** How the bytes of an answer reach the client. */
export interface Delivery {
  start(headers: Record<string, string>): void;
  write(bytes: Buffer): void;
  end(): void;
}

/** Chooses a delivery for one answer. */
export type Deliver = (response: ServerResponse) => Delivery;

/** As a sound server does it. */
export const sound: Deliver = (response) => ({
  start: (headers) => {
    response.writeHead(200, headers);
    response.flushHeaders();
  },
  write: (bytes) => void response.write(bytes),
  end: () => void response.end(),
});
