import http from 'node:http';

export interface UserAnswer {
  status: number;
  /** As received: still compressed when that was accepted. */
  body: Buffer;
  headers: http.IncomingHttpHeaders;
  /** From sending the request to the last byte. */
  ms: number;
}

/** One user of the gateway: asks over a few kept-alive connections, as Grafana's server does. */
export class HttpUser {
  private readonly agent: http.Agent;

  constructor(
    private readonly url: string,
    private readonly token: string,
    connections = 6
  ) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Rejects on transport errors only. */
  get(path: string, headers: Record<string, string> = {}): Promise<UserAnswer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const sent = http.get(
        this.url + path,
        { agent: this.agent, headers: { authorization: `Bearer ${this.token}`, ...headers } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const ms = performance.now() - started;
            resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts), headers: answer.headers, ms });
          });
        }
      );
      sent.on('error', reject);
    });
  }

  /** The JSON of a successful answer; throws, naming status and body, for any other. */
  async json<T>(path: string): Promise<T> {
    const { status, body } = await this.get(path);
    if (status !== 200) {
      throw new Error(`${path}: ${status} ${body.toString('utf8', 0, 300)}`);
    }
    return JSON.parse(body.toString('utf8')) as T;
  }

  close(): void {
    this.agent.destroy();
  }
}
