import net from 'node:net';

/** Carries connections to a port of this machine, until it is told to break them. */
export class TcpRelay {
  private readonly server: net.Server;
  private readonly sockets = new Set<net.Socket>();

  private constructor(target: number) {
    this.server = net.createServer((client) => {
      const upstream = net.connect(target, '127.0.0.1');
      for (const [socket, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
  }

  /** Listens on a free port. */
  static async start(target: number): Promise<TcpRelay> {
    const relay = new TcpRelay(target);
    await new Promise<void>((resolve) => relay.server.listen(0, '127.0.0.1', resolve));
    return relay;
  }

  get port(): number {
    return (this.server.address() as net.AddressInfo).port;
  }

  /** Resets every connection, as a broken network or load balancer does; new ones are carried at once. */
  cut(): number {
    const cut = this.sockets.size / 2;
    this.sockets.forEach((socket) => socket.resetAndDestroy());
    return cut;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A copy of a kubeconfig's text that leads through a relay. */
export const throughRelay = (kubeconfig: string, server: string, port: number): string =>
  kubeconfig.replace(server, `https://127.0.0.1:${port}`);
