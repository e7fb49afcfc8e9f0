import { spawn, type ChildProcess } from 'node:child_process';
import readline from 'node:readline';
import { endWithUs } from '../gateway/endWithUs';

/** What was done to the cluster; the rate may be lower than asked for when the API server took no more. */
export interface ChurnResult {
  changes: number;
  failed: number;
  seconds: number;
  rate: number;
}

/** Pod statuses that keep changing (tests/bench/programs/load). */
export class Churn {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private errors = '';

  private constructor(program: string, kubeconfig: string, perSecond: number) {
    this.child = spawn(program, ['churn', kubeconfig, String(perSecond)]);
    endWithUs(this.child);
    this.child.stderr!.on(
      'data',
      (chunk: Buffer) => (this.errors = (this.errors + chunk.toString('utf8')).slice(-2000))
    );
    this.lines = readline.createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }

  /** Resolves when changes have begun. */
  static async start(program: string, kubeconfig: string, perSecond: number): Promise<Churn> {
    const churn = new Churn(program, kubeconfig, perSecond);
    await churn.read();
    return churn;
  }

  async stop(): Promise<ChurnResult> {
    this.child.stdin!.end();
    return (await this.read()) as ChurnResult;
  }

  private async read(): Promise<unknown> {
    const { value, done } = await this.lines.next();
    if (done) {
      throw new Error(`the load ended: ${this.errors}`);
    }
    return JSON.parse(value) as unknown;
  }
}
