import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AnswerOf } from '../../src/contract/route';
import { ROUTES, type RouteName } from '../../src/contract/routes';
import { until } from '../stack/system/wait';

export const TOKEN = 'token-of-the-test';

export interface GatewayUnderTest {
  /** One answer of a route as JSON, with its status. */
  ask(path: string, token?: string, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>;
  /** The answer of a route without path parameters; throws unless it is a success. */
  answer<N extends RouteName>(name: N, query?: string): Promise<AnswerOf<(typeof ROUTES)[N]>>;
  text(path: string): Promise<string>;
  /** Ends it as Kubernetes would; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Where and how to reach the cluster, as flags and environment. */
export interface Reach {
  flags: string[];
  env?: Record<string, string>;
}

async function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-10_000);
  });
  child.stderr!.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  return until('the gateway to listen', () => {
    if (child.exitCode !== null) {
      throw new Error(`the gateway ended: ${output}`);
    }
    return /"url":"([^"]+)"/.exec(output)?.[1];
  });
}

/** Starts the bundle on a free port. */
export async function startGatewayUnderTest(bundle: string, folder: string, reach: Reach): Promise<GatewayUnderTest> {
  const tokenFile = path.join(folder, 'tokens-of-the-test');
  writeFileSync(tokenFile, `${TOKEN}\n`);
  const flags = ['--listen=127.0.0.1:0', `--token-file=${tokenFile}`, '--kube-state-metrics', ...reach.flags];
  const child = spawn(process.execPath, [bundle, ...flags], { env: { ...process.env, ...reach.env } });
  const url = await addressOf(child);
  const fetchText = async (target: string, token: string, headers: Record<string, string> = {}) => {
    const response = await fetch(url + target, { headers: { authorization: `Bearer ${token}`, ...headers } });
    return { status: response.status, text: await response.text() };
  };
  const ask = async (target: string, token = TOKEN, headers: Record<string, string> = {}) => {
    const { status, text } = await fetchText(target, token, headers);
    return { status, body: JSON.parse(text) as unknown };
  };
  return {
    ask,
    answer: async (name, query = '') => {
      const { status, body } = await ask(`${ROUTES[name].path}${query}`);
      if (status !== 200) {
        throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
      }
      return body as never;
    },
    text: async (target) => (await fetchText(target, TOKEN)).text,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', (code) => resolve(code));
        child.kill('SIGTERM');
      }),
  };
}
