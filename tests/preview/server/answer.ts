import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Role } from '../options';

/** One request as handlers see it. */
export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  method: string;
  role: Role;
}

/** Answers with JSON; `contentType` as recorded from Grafana (two spellings exist there). */
export function sendJson(call: Call, status: number, body: unknown, contentType = 'application/json'): void {
  call.response.writeHead(status, { 'content-type': contentType });
  call.response.end(JSON.stringify(body));
}

export function sendText(call: Call, status: number, body: string, contentType = 'text/plain; charset=utf-8'): void {
  call.response.writeHead(status, { 'content-type': contentType });
  call.response.end(body);
}

/** What Grafana answers to a role that lacks a permission. */
export function sendForbidden(call: Call, needed: string): void {
  sendJson(
    call,
    403,
    {
      accessErrorId: 'ACE0000000000',
      message: `You'll need additional permissions to perform this action. Permissions needed: ${needed}`,
      title: 'Access denied',
    },
    'application/json; charset=UTF-8'
  );
}

/** The request's body as JSON; undefined when empty. Throws on nonsense. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}
