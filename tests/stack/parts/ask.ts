import fs from 'node:fs';
import type { Context, PortName } from '../instance/Context';
import { request, type Answer } from '../system/request';

/** GET from a part over plain HTTP. */
export const ask = (context: Context, port: PortName, path: string): Promise<Answer> =>
  request(`http://127.0.0.1:${context.outside[port]}${path}`, { timeoutMs: 2_000 });

/** GET from a part that serves with the stack's certificate, as the cluster's administrator. */
export const askSecurely = (
  context: Context,
  port: PortName,
  path: string,
  headers: Record<string, string> = {}
): Promise<Answer> =>
  request(`https://127.0.0.1:${context.outside[port]}${path}`, {
    headers,
    timeoutMs: 10_000,
    ca: fs.readFileSync(context.pki('ca.crt')),
    cert: fs.readFileSync(context.pki('admin.crt')),
    key: fs.readFileSync(context.pki('admin.key')),
  });

/** True when the part answers 200. */
export const answersOk = async (answer: Promise<Answer>): Promise<boolean> => (await answer).status === 200;
