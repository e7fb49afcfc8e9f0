import { spawn, type ChildProcess } from 'node:child_process';
import readline from 'node:readline';
import { endWithUs } from '../gateway/endWithUs';
import type { RunningStack } from '../../stack/stack';

/** `kubectl get pods -A -w`, whose lines are looked through for a word. */
export class KubectlWatch {
  private readonly child: ChildProcess;
  private wanted = '';
  private seen: ((at: number) => void) | undefined;
  lines = 0;

  constructor(stack: RunningStack) {
    const args = ['--kubeconfig', stack.kubeconfig, 'get', 'pods', '-A', '-o', 'wide', '--watch-only'];
    this.child = spawn(stack.context.binary('kubectl'), args, {
      env: { ...process.env, KUBECACHEDIR: stack.context.file('kubectl-cache') },
    });
    endWithUs(this.child);
    readline.createInterface({ input: this.child.stdout! }).on('line', (line) => {
      this.lines++;
      if (this.wanted !== '' && line.includes(this.wanted)) {
        this.wanted = '';
        this.seen?.(performance.now());
      }
    });
  }

  /** When a line with this word came, as performance.now(). Call before the change is made. */
  waitFor(word: string): Promise<number> {
    return new Promise((resolve) => {
      this.wanted = word;
      this.seen = resolve;
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }
}
