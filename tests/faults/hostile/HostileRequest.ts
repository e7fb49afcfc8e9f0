/** One request as its bytes will be; nothing is checked or encoded on the way. */
export interface HostileRequest {
  /** Number and name of the kind of attack, e.g. `H1 path`. */
  attack: string;
  method: string;
  /** What stands between method and `HTTP/1.1`. */
  target: string;
  headers: ReadonlyArray<readonly [name: string, value: string]>;
  body?: Buffer;
  /** The HTTP itself is broken, so that an answer without a body of ours is in order. */
  malformed?: boolean;
}

/** A request without anything wrong about it. */
export function plainRequest(attack: string, target: string, token: string): HostileRequest {
  return { attack, method: 'GET', target, headers: [['Authorization', `Bearer ${token}`]] };
}

/** The bytes that go over the wire. */
export function bytesOf({ method, target, headers, body }: HostileRequest): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `${method} ${target} HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n${lines}\r\n`;
  return Buffer.concat([Buffer.from(head, 'utf8'), body ?? Buffer.alloc(0)]);
}
