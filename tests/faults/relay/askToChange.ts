import fs from 'node:fs';
import { request } from '../../stack/system/request';
import type { RunningStack } from '../../stack/RunningStack';

/** Writes to the stack's API server as its administrator. Objects that are gone, or there already, are no error. */
export async function askToChange(
  stack: RunningStack,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body: object
): Promise<void> {
  const { context } = stack;
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const { status, text } = await request(`${stack.urls.apiserver}${path}`, {
    method,
    headers: { 'content-type': type },
    body: JSON.stringify(body),
    timeoutMs: 20_000,
    ca: fs.readFileSync(context.pki('ca.crt')),
    cert: fs.readFileSync(context.pki('admin.crt')),
    key: fs.readFileSync(context.pki('admin.key')),
  });
  if (status >= 300 && status !== 404 && status !== 409) {
    throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
  }
}
