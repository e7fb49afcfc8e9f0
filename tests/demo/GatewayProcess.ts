import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MAIN_FILE, OUTPUT } from './buildIfStale';

const SETPRIV = '/usr/bin/setpriv';
const START_MS = 20_000;
const STOP_MS = 3_000;

export interface GatewaySettings {
  kubeconfig: string;
  tokenFile: string;
  port: number;
  logFile: string;
}

/** The built gateway as a process of its own that can be stopped and started again at the same address. */
export class GatewayProcess {
  private child: ChildProcess | undefined;

  constructor(private settings: GatewaySettings) {}

  get url(): string {
    return `http://127.0.0.1:${this.settings.port}`;
  }

  /** Starts it, or what `changes` make of it, and waits until it answers. Rejects with the log's end. */
  async start(changes: Partial<GatewaySettings> = {}): Promise<void> {
    this.settings = { ...this.settings, ...changes };
    const { kubeconfig, tokenFile, port, logFile } = this.settings;
    const log = openSync(logFile, 'a');
    const where = ['--kubeconfig', kubeconfig, '--token-file', tokenFile, '--listen', `127.0.0.1:${port}`];
    const flags = [...where, '--kube-state-metrics'];
    const command = [process.execPath, join(OUTPUT.gateway, MAIN_FILE.gateway), ...flags];
    // So that it dies with its parent even when that is killed outright.
    const [program = '', ...args] = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL', '--', ...command] : command;
    const child = spawn(program, args, { stdio: ['ignore', log, log] });
    this.child = child;
    const end = Date.now() + START_MS;
    while (Date.now() < end && child.exitCode === null) {
      if (await this.answers()) {
        return;
      }
      await sleep(100);
    }
    throw new Error(`the gateway does not answer at ${this.url}:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
  }

  private async answers(): Promise<boolean> {
    return fetch(`${this.url}/healthz`).then(
      ({ ok }) => ok,
      () => false
    );
  }

  async stop(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(timer);
  }
}
