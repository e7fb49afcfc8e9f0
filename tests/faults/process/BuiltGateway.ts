import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../../stack/system/wait';

/** How long a stream is listened to, in milliseconds. */
const STREAM_MS = 300;

export const TOKEN = 'token-of-the-attacker';

export interface BuiltGatewayOptions {
  bundle: string;
  kubeconfig: string;
  env?: Record<string, string>;
  /** `unread`: nobody reads what it writes; `closed`: whoever reads goes away once it listens. Default: a file. */
  output?: 'file' | 'unread' | 'closed';
}

/** The built gateway as a process of its own, writing its log to a file. */
export class BuiltGateway {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly url: string
  ) {}

  /** Starts it on a free port; rejects with its log when it ends at once. */
  static async start({ bundle, kubeconfig, env = {}, output = 'file' }: BuiltGatewayOptions): Promise<BuiltGateway> {
    const folder = mkdtempSync(path.join(tmpdir(), 'faults-gateway-'));
    const tokenFile = path.join(folder, 'tokens');
    writeFileSync(tokenFile, `${TOKEN}\n`);
    const logFile = path.join(folder, 'log');
    const log = openSync(logFile, 'a');
    const flags = [`--kubeconfig=${kubeconfig}`, `--token-file=${tokenFile}`, '--listen=127.0.0.1:0'];
    const child = spawn(process.execPath, [bundle, ...flags, '--kube-state-metrics', '--log-level=debug'], {
      stdio: ['ignore', output === 'file' ? log : 'pipe', log],
      env: { ...process.env, ...env },
    });
    let piped = '';
    const listen = (chunk: Buffer) => void (piped += chunk.toString('utf8'));
    child.stdout?.on('data', listen);
    const url = await until('the gateway to listen', () => {
      const text = piped + readFileSync(logFile, 'utf8');
      if (child.exitCode !== null) {
        throw new Error(`the gateway ended: ${text}`);
      }
      return /"url":"([^"]+)"/.exec(text)?.[1];
    });
    if (output === 'unread') {
      child.stdout!.pause();
    } else if (output === 'closed') {
      child.stdout!.destroy();
    }
    return new BuiltGateway(child, folder, url);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  get isUp(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Everything it has written. */
  get log(): string {
    return readFileSync(path.join(this.folder, 'log'), 'utf8');
  }

  /** Memory it occupies, in bytes. */
  get residentBytes(): number {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1]) * 1024;
  }

  get descriptors(): number {
    return readdirSync(`/proc/${this.child.pid}/fd`).length;
  }

  /** An answer, as text; of a stream what comes in a moment. */
  async get(target: string): Promise<{ status: number; text: string }> {
    const leave = new AbortController();
    const headers = { authorization: `Bearer ${TOKEN}` };
    const { status, headers: sent, body } = await fetch(this.url + target, { headers, signal: leave.signal });
    const isStream = sent.get('content-type')?.startsWith('text/event-stream') ?? false;
    const timer = isStream ? setTimeout(() => leave.abort(), STREAM_MS) : undefined;
    let text = '';
    try {
      const decoder = new TextDecoder();
      for (const reader = body?.getReader(); reader;) {
        const { done, value } = await reader.read();
        if (done) {
          break;
        }
        text += decoder.decode(value, { stream: true });
      }
    } catch (error) {
      if (!leave.signal.aborted) {
        throw error;
      }
    } finally {
      clearTimeout(timer);
    }
    return { status, text };
  }

  /** Waits until every kind is live. */
  async synced(): Promise<void> {
    await until('the gateway to know all kinds', async () => {
      const { text } = await this.get('/api/v1/health');
      return (JSON.parse(text) as { status?: string }).status === 'ok';
    });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.isUp) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill(signal);
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
