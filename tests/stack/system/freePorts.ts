import net from 'node:net';

/** Below the ports that the system gives to outgoing connections (32768 and up on Linux): none of those may come in between. */
const LOWEST = 16_000;
const BLOCK = 25;
const BLOCKS = 640;

/** True when nobody listens on the port of 127.0.0.1. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

let next = 0;

/**
 * `count` TCP ports of 127.0.0.1 that nobody listens on. Each process looks in another block first, and never offers a port
 * twice: what is chosen here is taken only later.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (const tried = next + BLOCK * BLOCKS; ports.length < count && next < tried;) {
    const port = LOWEST + (((process.pid % BLOCKS) * BLOCK + next++) % (BLOCK * BLOCKS));
    if (await isFree(port)) {
      ports.push(port);
    }
  }
  if (ports.length < count) {
    throw new Error(`${count} free ports are needed, ${ports.length} were found from ${LOWEST} on`);
  }
  return ports;
}
