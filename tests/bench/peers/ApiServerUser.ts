import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import type { RunningStack } from '../../stack/stack';

export interface ApiAnswer {
  status: number;
  text: string;
  /** Milliseconds to the last byte. */
  ms: number;
  bytes: number;
}

/** Asks the API server directly over kept-alive connections, as the gateway's account or as administrator. */
export class ApiServerUser {
  private readonly agent: https.Agent;
  private readonly headers: Record<string, string>;

  constructor(
    private readonly stack: RunningStack,
    as: 'gateway' | 'admin'
  ) {
    const { context } = stack;
    const certificate = {
      cert: fs.readFileSync(context.pki('admin.crt')),
      key: fs.readFileSync(context.pki('admin.key')),
    };
    const token = as === 'gateway' ? fs.readFileSync(path.join(stack.serviceAccountFolder, 'token'), 'utf8') : '';
    this.headers = { 'user-agent': 'clusterscope-bench', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    this.agent = new https.Agent({
      keepAlive: true,
      ca: fs.readFileSync(context.pki('ca.crt')),
      ...(as === 'admin' ? certificate : {}),
    });
  }

  /** Rejects on transport errors only. */
  request(method: string, address: string, headers: Record<string, string> = {}, body?: string): Promise<ApiAnswer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const sent = https.request(
        this.stack.urls.apiserver + address,
        { method, agent: this.agent, headers: { ...this.headers, ...headers } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const bytes = parts.reduce((sum, part) => sum + part.length, 0);
            // Lists of hundreds of megabytes are counted, not read.
            const text = bytes > 64 * 1024 * 1024 ? '' : Buffer.concat(parts).toString('utf8');
            resolve({ status: answer.statusCode ?? 0, text, ms: performance.now() - started, bytes });
          });
        }
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** A merge patch, or one of the pod's status. Throws unless it is taken. */
  async patch(address: string, patch: object): Promise<void> {
    const headers = { 'content-type': 'application/merge-patch+json', accept: 'application/json' };
    const answer = await this.request('PATCH', address, headers, JSON.stringify(patch));
    if (answer.status !== 200) {
      throw new Error(`PATCH ${address}: ${answer.status} ${answer.text.slice(0, 300)}`);
    }
  }

  close(): void {
    this.agent.destroy();
  }
}
