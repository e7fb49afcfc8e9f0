import http from 'node:http';
import https from 'node:https';

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  timeoutMs?: number;
  ca?: Buffer;
  cert?: Buffer;
  key?: Buffer;
}

export interface Answer {
  status: number;
  body: Buffer;
  text: string;
}

/** One HTTP or HTTPS request with the stack's own authority and client certificate; rejects on transport errors only. */
export function request(url: string, options: RequestOptions = {}): Promise<Answer> {
  const { body, timeoutMs = 5_000, ...rest } = options;
  const client = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const call = client.request(url, { ...rest, agent: false, timeout: timeoutMs }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(parts);
        resolve({ status: answer.statusCode ?? 0, body: bytes, text: bytes.toString() });
      });
    });
    call.on('timeout', () => call.destroy(new Error(`no answer from ${url} within ${timeoutMs} ms`)));
    call.on('error', reject);
    call.end(body);
  });
}
