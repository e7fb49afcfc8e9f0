import { spawn, type ChildProcess } from 'node:child_process';
import readline from 'node:readline';
import { type KindInfo, KINDS, type Resource } from '../../../src/contract/kinds';
import { endWithUs } from '../gateway/endWithUs';
import { processMemory, type ProcessMemory } from '../gateway/processMemory';
import { groupVersionResource } from './kindAddresses';

/** client-go's shared informers in a process of their own (tests/bench/programs/informer). */
export class ClientGoInformer {
  private readonly startedAt = performance.now();
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private errors = '';

  /** @param program path of the built program */
  constructor(program: string, kubeconfig: string, resources: readonly Resource[]) {
    // The gateway's account may not read those everywhere that it reads in one namespace only, and there are none in the bench's clusters.
    const everywhere = resources.filter((resource) => (KINDS[resource] as KindInfo).onlyNamespace === undefined);
    this.child = spawn(program, [kubeconfig, everywhere.map(groupVersionResource).join(',')]);
    endWithUs(this.child);
    this.child.stderr!.on('data', (chunk: Buffer) => (this.errors += chunk.toString('utf8')));
    this.lines = readline.createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]();
  }

  private async read<T>(): Promise<T> {
    const { value, done } = await this.lines.next();
    if (done) {
      throw new Error(`client-go's informer ended: ${this.errors.slice(-1000)}`);
    }
    return JSON.parse(value) as T;
  }

  /** Resolves when every cache is complete: seconds since the start of the process, and objects by kind. */
  async complete(): Promise<{ seconds: number; objects: Record<string, number> }> {
    const { objects } = await this.read<{ objects: Record<string, number> }>();
    return { seconds: (performance.now() - this.startedAt) / 1000, objects };
  }

  /** Bytes on the heap after a garbage collection. */
  async heapBytes(): Promise<number> {
    this.child.stdin!.write('\n');
    return (await this.read<{ heapBytes: number }>()).heapBytes;
  }

  get memory(): ProcessMemory {
    return processMemory(this.child.pid!);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGKILL');
      await ended;
    }
  }
}
