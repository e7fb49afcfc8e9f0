import fs from 'node:fs';
import http from 'node:http';
import type { JsonObject } from './checkBlock';
import { checkMessage } from './checkMessage';
import { RateLimit } from './RateLimit';

export interface StoredMessage {
  /** ISO 8601, when the request had arrived in full. */
  receivedAt: string;
  webhook: string;
  status: number;
  answer: string;
  remarks: string[];
  message?: JsonObject;
}

/** A stand-in for Slack's incoming webhooks: judges and answers as Slack does, and keeps what arrived. */
export class SlackStandIn {
  private readonly stored: StoredMessage[] = [];
  private readonly rate = new RateLimit();
  readonly server = http.createServer((call, answer) => this.handle(call, answer));

  /** @param file one line of JSON is appended for each message; those already there are kept */
  constructor(private readonly file?: string) {
    if (file && fs.existsSync(file)) {
      const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
      this.stored.push(...lines.map((line) => JSON.parse(line) as StoredMessage));
    }
  }

  private handle(call: http.IncomingMessage, answer: http.ServerResponse): void {
    const url = call.url ?? '/';
    if (call.method === 'GET' && (url === '/messages' || url === '/refused')) {
      const wanted = this.stored.filter(({ status }) => (status === 200) === (url === '/messages'));
      answer.setHeader('Content-Type', 'application/json').end(JSON.stringify(wanted));
      return;
    }
    if (call.method !== 'POST' || !url.startsWith('/services/')) {
      answer.writeHead(404).end('no_service');
      return;
    }
    const parts: Buffer[] = [];
    call.on('data', (part: Buffer) => parts.push(part));
    call.on('end', () => this.receive(url, Buffer.concat(parts).toString(), call, answer));
  }

  private receive(webhook: string, body: string, call: http.IncomingMessage, answer: http.ServerResponse): void {
    const wait = this.rate.take(webhook);
    const verdict =
      wait > 0
        ? { status: 429, answer: 'rate_limited', remarks: [`again in ${wait} s`] }
        : checkMessage(body, call.headers['content-type']);
    const stored: StoredMessage = { receivedAt: new Date().toISOString(), webhook, ...verdict };
    this.stored.push(stored);
    if (this.file) {
      fs.appendFileSync(this.file, `${JSON.stringify(stored)}\n`);
    }
    answer.writeHead(verdict.status, wait > 0 ? { 'Retry-After': String(wait) } : {}).end(verdict.answer);
  }
}
