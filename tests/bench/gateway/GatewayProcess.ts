import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HealthAnswer } from '../../../src/contract/answers';
import { ROUTES } from '../../../src/contract/routes';
import { until } from '../../stack/system/wait';
import { endWithUs } from './endWithUs';
import { HttpUser } from './HttpUser';
import { processMemory, type ProcessMemory } from './processMemory';

/** What the gateway's process tells about itself; times in milliseconds, the longest since it was last asked. */
export interface OwnReport {
  /** How late a timer of 1 ms was. */
  stallMs: number;
  stallP99Ms: number;
  /** The longest the main thread was busy in one piece, whatever else ran on the machine. */
  busyMs: number;
  /** The longest garbage collection. */
  pauseMs: number;
  /** Heap and external memory after a garbage collection. */
  heapBytes: number;
}

export interface GatewayOptions {
  bundle: string;
  kubeconfig: string;
  /** For its token file and reports. */
  folder: string;
  /** Loads the measuring code into its process; without it the process is as users run it. */
  telling?: boolean;
  /** Writes a heap snapshot here at each report. */
  snapshot?: string;
  tokens?: string[];
  flags?: string[];
  nodeFlags?: string[];
}

/** Health is asked for this often while waiting, so times are this coarse. */
const EVERY_MS = 20;
let started = 0;

/** A gateway in a process of its own, made from the bundle that is shipped. */
export class GatewayProcess {
  readonly startedAt = performance.now();
  readonly tokens: readonly string[];
  private readonly child: ChildProcess;
  private readonly reportFile: string;
  private output = '';
  private own: HttpUser | undefined;

  constructor({
    bundle,
    kubeconfig,
    folder,
    telling = false,
    snapshot,
    tokens,
    flags = [],
    nodeFlags = [],
  }: GatewayOptions) {
    const name = path.join(folder, `bench-gateway-${started++}`);
    this.tokens = tokens ?? ['token-of-the-bench'];
    this.reportFile = `${name}.report.json`;
    fs.writeFileSync(`${name}.tokens`, this.tokens.map((token) => `${token}\n`).join(''), { mode: 0o600 });
    const preload = ['--expose-gc', '--import', pathToFileURL(path.join(__dirname, 'preload.mjs')).href];
    const args = ['--listen=127.0.0.1:0', `--token-file=${name}.tokens`, `--kubeconfig=${kubeconfig}`, ...flags];
    this.child = spawn(process.execPath, [...nodeFlags, ...(telling ? preload : []), bundle, ...args], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        CLUSTERSCOPE_BENCH_FILE: this.reportFile,
        ...(snapshot ? { CLUSTERSCOPE_BENCH_SNAPSHOT: snapshot } : {}),
      },
    });
    endWithUs(this.child);
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    }
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** All that it has printed. */
  get log(): string {
    return this.output;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  get memory(): ProcessMemory {
    return processMemory(this.pid);
  }

  /** Its first user; available once it listens. */
  get user(): HttpUser {
    return (this.own ??= new HttpUser(this.url, this.tokens[0]!));
  }

  get url(): string {
    const url = /"url":"([^"]+)"/.exec(this.output)?.[1];
    if (this.hasEnded || url === undefined) {
      throw new Error(
        `the gateway ${this.hasEnded ? 'has ended' : 'does not listen yet'}: ${this.output.slice(-2000)}`
      );
    }
    return url;
  }

  /** Resolves when it serves, with the milliseconds since its start. */
  async listening(): Promise<number> {
    await until('the gateway to listen', () => /"url":"/.test(this.output) || this.hasEnded, { everyMs: 5 });
    return this.url === '' ? NaN : performance.now() - this.startedAt;
  }

  /** Resolves when every kind is live, with the milliseconds since its start. */
  async complete(timeoutMs = 300_000): Promise<number> {
    await this.listening();
    await until('every kind to be live', async () => (await this.health()).status === 'ok', {
      timeoutMs,
      everyMs: EVERY_MS,
    });
    return performance.now() - this.startedAt;
  }

  health(): Promise<HealthAnswer> {
    return this.user.json<HealthAnswer>(ROUTES.health.path);
  }

  /** What happened since the last report; needs `telling`. The collection it makes is not part of any report. */
  async report(): Promise<OwnReport> {
    fs.rmSync(this.reportFile, { force: true });
    process.kill(this.pid, 'SIGUSR2');
    await until('the gateway to tell', () => fs.existsSync(this.reportFile), { everyMs: 20, timeoutMs: 120_000 });
    return JSON.parse(fs.readFileSync(this.reportFile, 'utf8')) as OwnReport;
  }

  async stop(): Promise<void> {
    this.own?.close();
    if (!this.hasEnded) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      const timer = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(timer);
    }
  }
}
