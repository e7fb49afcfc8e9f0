import net from 'node:net';
import { pipes, type Pipe, type PipeKind } from './pipes';
import type { Random } from '../Random';

/** What a connection made next will suffer. */
export interface PlannedPipe {
  kind: PipeKind;
  /** Connections that pass before. */
  after: number;
}

/** A TCP relay before a real API server that breaks connections in ways only a network can. Bytes are never changed. */
export class Relay {
  /** `refuse` resets connections as they are made; `swallow` takes them and says nothing, as a lost network does. */
  mode: 'pass' | 'refuse' | 'swallow' = 'pass';
  planned: PlannedPipe[] = [];
  private readonly server: net.Server;
  private readonly open = new Map<net.Socket, Pipe>();

  constructor(
    private readonly target: { host: string; port: number },
    private readonly random: Random
  ) {
    this.server = net.createServer((near) => this.accept(near));
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as net.AddressInfo).port;
  }

  /** Breaks every connection, politely or not. */
  cut(how: 'reset' | 'close' = 'reset'): void {
    for (const near of this.open.keys()) {
      how === 'reset' ? near.resetAndDestroy() : near.destroy();
    }
  }

  /** From now on nothing passes on the connections there are, and nothing says so. */
  freeze(): void {
    this.open.forEach((pipe) => pipe.freeze());
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private accept(near: net.Socket): void {
    near.on('error', () => undefined);
    if (this.mode === 'refuse') {
      near.resetAndDestroy();
      return;
    }
    if (this.mode === 'swallow') {
      this.open.set(near, { freeze: () => undefined });
      near.resume();
      near.once('close', () => this.open.delete(near));
      return;
    }
    const due = this.planned.find(({ after }) => after === 0);
    this.planned = this.planned.filter((one) => one !== due);
    this.planned.forEach((one) => one.after--);
    near.setNoDelay(true);
    const far = net.connect(this.target);
    far.on('error', () => near.resetAndDestroy());
    far.once('close', () => near.destroy());
    near.once('close', () => {
      this.open.delete(near);
      far.destroy();
    });
    near.pipe(far);
    this.open.set(near, pipes[due?.kind ?? 'sound'](far, near, this.random));
  }
}
